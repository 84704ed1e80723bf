import { editorText } from '../../text/editor.ts'
import { Button } from '../../ui/button.tsx'
import { useFocusedHeading } from '../../ui/use-focused-heading.ts'

interface EditorTroubleProps {
  readonly title: string
  readonly text: string
  readonly onHome: () => void
}

/** Why a draft can't be edited now, and the way back. */
export function EditorTrouble({ title, text, onHome }: EditorTroubleProps) {
  const heading = useFocusedHeading()
  return (
    <main className="mx-auto flex max-w-xl flex-col items-start gap-4 p-12">
      <h1 ref={heading} tabIndex={-1} className="text-std-20B-160 outline-none">
        {title}
      </h1>
      <p>{text}</p>
      <Button look="primary" onPress={onHome}>
        {editorText.backHome}
      </Button>
    </main>
  )
}
