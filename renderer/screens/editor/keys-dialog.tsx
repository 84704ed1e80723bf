import { editorText } from '../../text/editor.ts'
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx'

/** The keys of the editor. */
export function KeysDialog({ onClose }: { readonly onClose: () => void }) {
  return (
    <ConfirmDialog
      title={editorText.keys}
      onDismiss={onClose}
      actions={[{ label: editorText.close, look: 'primary', onPress: onClose }]}
    >
      <dl className="grid grid-cols-[auto_1fr] gap-x-6 gap-y-1 text-dns-14N-130">
        {editorText.keyList.map(([keys, meaning]) => (
          <div key={keys} className="contents">
            <dt className="font-bold">{keys}</dt>
            <dd>{meaning}</dd>
          </div>
        ))}
      </dl>
    </ConfirmDialog>
  )
}
