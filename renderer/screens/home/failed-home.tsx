import { failureOf } from '../../drafts/save-failure.ts'
import { failedText, homeText } from '../../text/home.ts'
import { Button } from '../../ui/button.tsx'
import { Details } from '../../ui/details.tsx'

interface FailedHomeProps {
  readonly error: unknown
  readonly onRestart: () => void
}

/** Home when the drafts can't be read: never a word that could mean that there are none. */
export function FailedHome({ error, onRestart }: FailedHomeProps) {
  const isNewer = failureOf(error) === 'newer-version'
  return (
    <section role="alert" className="mx-auto mt-16 max-w-160 rounded-12 border-2 border-error-2 px-12 py-10">
      <h2 className="text-std-20B-160 text-error-2">{failedText.title}</h2>
      <p className="mt-4 text-std-16N-170">{isNewer ? failedText.newer : failedText.what}</p>
      {isNewer ? null : <p className="mt-2 text-std-16N-170">{failedText.todo}</p>}
      <Button look="primary" className="mt-6" onPress={onRestart}>
        {homeText.reload}
      </Button>
      <Details label={failedText.details} text={String(error)} />
    </section>
  )
}
