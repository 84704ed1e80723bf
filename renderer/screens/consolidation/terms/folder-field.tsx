import { useState } from 'react'
import { termsText } from '../../../text/terms.ts'
import { Button } from '../../../ui/button.tsx'
import { usePorts } from '../../ports.ts'
import { TermsSection } from './terms-section.tsx'
import type { FieldsProps } from './use-terms.tsx'

/** 提出先のフォルダー: looked at while the app is open. */
export function FolderField({ form, change }: FieldsProps) {
  const { desktop } = usePorts()
  const [isUnsupported, setIsUnsupported] = useState(false)
  const choose = async () => {
    const chosen = await desktop.chooseFolder('returns')
    setIsUnsupported(chosen.kind === 'unsupported')
    if (chosen.kind === 'chosen') change({ folder: { token: chosen.token, name: chosen.name } })
  }
  return (
    <TermsSection title={termsText.folder} hint={termsText.folderHint}>
      {form.folder === null ? (
        <p className="text-dns-14N-130">{termsText.folderNone}</p>
      ) : (
        <p className="flex flex-wrap items-baseline gap-x-3">
          <span className="min-w-0 font-bold">{form.folder.name}</span>
          <Button look="link" onPress={() => change({ folder: null })}>
            {termsText.folderRemove}
          </Button>
        </p>
      )}
      <Button className="self-start" onPress={() => void choose()}>
        {form.folder === null ? termsText.folderChoose : termsText.folderOther}
      </Button>
      <p role="alert" className="text-dns-14N-130 text-error-2 empty:hidden">
        {isUnsupported ? termsText.folderUnsupported : ''}
      </p>
    </TermsSection>
  )
}
