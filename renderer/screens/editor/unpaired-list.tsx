import { useId } from 'react'
import type { OutcomeRow } from '../../sheet/side-view.ts'
import { editorText } from '../../text/editor.ts'
import { Button } from '../../ui/button.tsx'
import { OutcomeField } from './outcome-field.tsx'
import type { Half } from './use-half.ts'

interface UnpairedListProps {
  readonly half: Half
  readonly outcomes: readonly OutcomeRow[]
  readonly onPair: (outcome: OutcomeRow) => void
}

/** Outcomes of which nobody can say whose they are: shown, editable, and paired by hand. */
export function UnpairedList({ half, outcomes, onPair }: UnpairedListProps) {
  const heading = useId()
  if (outcomes.length === 0) return null
  return (
    <section aria-labelledby={heading} className="m-2 rounded-8 border border-yellow-700 bg-yellow-50 p-2">
      <h3 id={heading} className="text-dns-14B-130">
        {editorText.unpaired(outcomes.length)}
      </h3>
      <p className="text-dns-14N-130 text-solid-gray-700">{editorText.unpairedHelp}</p>
      <ul className="mt-1 divide-y divide-solid-gray-300 rounded-4 bg-white">
        {outcomes.map((outcome) => (
          <li key={outcome.id} className="flex items-start gap-2 py-0.5">
            <div className="min-w-0 grow">
              <OutcomeField half={half} outcome={outcome} item={null} onPair={onPair} />
            </div>
            <Button look="link" onPress={() => onPair(outcome)}>
              {editorText.pair}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  )
}
