import { Button } from './button.tsx'

interface HomeButtonProps {
  /** What is seen, and what is read out. */
  readonly text: string
  readonly label: string
  readonly onPress: () => void
}

/** The way back, at the start of a screen's bar. */
export function HomeButton({ text, label, onPress }: HomeButtonProps) {
  return (
    <Button look="quiet" aria-label={label} onPress={onPress}>
      <span aria-hidden>←</span>
      {text}
    </Button>
  )
}
