import { formText } from '../../text/form.ts'
import { Button } from '../../ui/button.tsx'
import { refusalMessage } from '../refusal-message.ts'
import type { Ask } from '../use-question.tsx'
import { TeachScreen } from './teach-screen.tsx'
import { useLook } from './use-look.ts'

/** A workbook whose form is looked at. */
export interface FormFile {
  readonly name: string
  readonly bytes: Uint8Array<ArrayBuffer>
}

interface FormScreenProps {
  /** Null where the file is no longer at hand, as after the page was loaded anew. */
  readonly file: FormFile | null
  readonly ask: Ask
  readonly onHome: () => void
  /** The form is kept, so the file can be read by it. */
  readonly onTaught: (file: FormFile) => void
}

/** 読み取りの確認: where the fields of a file lie, to be looked at and corrected on its own paper. */
export function FormScreen({ file, ...props }: FormScreenProps) {
  if (file === null)
    return <FormTrouble title={formText.goneTitle} text={formText.gone} onHome={props.onHome} />
  return <LookedScreen file={file} {...props} />
}

function LookedScreen({ file, ask, onHome, onTaught }: FormScreenProps & { readonly file: FormFile }) {
  const look = useLook(file.bytes)
  switch (look.kind) {
    case 'loading':
      return (
        <main className="p-8" aria-busy>
          {formText.loading}
        </main>
      )
    case 'refused':
      return <FormTrouble title={formText.failedTitle} text={refusalMessage(look.refusal)} onHome={onHome} />
    case 'ready':
      return (
        <TeachScreen
          fileName={file.name}
          sheets={look.sheets}
          ask={ask}
          onHome={onHome}
          onTaught={() => onTaught(file)}
        />
      )
  }
}

interface FormTroubleProps {
  readonly title: string
  readonly text: string
  readonly onHome: () => void
}

function FormTrouble({ title, text, onHome }: FormTroubleProps) {
  return (
    <main className="mx-auto flex max-w-156 flex-col items-start gap-4 p-10">
      <h1 tabIndex={-1} className="text-std-18B-160">
        {title}
      </h1>
      <p>{text}</p>
      <Button look="primary" onPress={onHome}>
        {formText.back}
      </Button>
    </main>
  )
}
