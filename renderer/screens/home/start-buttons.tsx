import { consolidationsText } from '../../text/consolidation.ts'
import { formsText } from '../../text/form.ts'
import { homeText } from '../../text/home.ts'
import { hashOf } from '../route.ts'
import { Button } from '../../ui/button.tsx'

/** The ways to begin. */
export interface StartButtonsProps {
  readonly onOpen: () => void
  readonly onCreate: () => void
  readonly onConsolidate: () => void
}

/** The ways to begin. */
export function StartButtons({ onOpen, onCreate, onConsolidate }: StartButtonsProps) {
  return (
    <div className="flex flex-wrap gap-3">
      <Button look="primary" onPress={onOpen}>
        {homeText.open}
      </Button>
      <Button onPress={onCreate}>{homeText.createNew}</Button>
      <Button onPress={onConsolidate}>{consolidationsText.start}</Button>
      <a
        href={hashOf({ screen: 'forms' })}
        className="self-center rounded-4 px-1 text-dns-14N-130 text-blue-900 underline underline-offset-2 hover:decoration-2"
      >
        {formsText.open}
      </a>
    </div>
  )
}
