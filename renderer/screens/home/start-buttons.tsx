import { homeText } from '../../text/home.ts'
import { Button } from '../../ui/button.tsx'

export interface StartButtonsProps {
  readonly onOpen: () => void
  readonly onCreate: () => void
}

/** The two ways to begin. */
export function StartButtons({ onOpen, onCreate }: StartButtonsProps) {
  return (
    <div className="flex flex-wrap gap-3">
      <Button look="primary" onPress={onOpen}>
        {homeText.open}
      </Button>
      <Button onPress={onCreate}>{homeText.createNew}</Button>
    </div>
  )
}
