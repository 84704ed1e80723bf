import type { ImportNotes } from '../../drafts/draft.ts'
import { editorText } from '../../text/editor.ts'
import { formImportText } from '../../text/form.ts'
import { Button } from '../../ui/button.tsx'
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx'

interface ImportNoticeProps {
  readonly notes: ImportNotes
  readonly goals: number
  readonly onShow: () => void
  readonly onClose: () => void
  /** Null where the file is no longer at hand. */
  readonly onCorrect: (() => void) | null
}

/** One line about what came out of the file; closed for good when it has been seen. */
export function ImportNotice({ notes, goals, onShow, onClose, onCorrect }: ImportNoticeProps) {
  const { unclaimed, remarks, form } = notes
  return (
    <section
      aria-label={editorText.importedTitle}
      className="flex items-center gap-3 border-b border-solid-gray-300 bg-blue-50 px-4 py-1 text-dns-14N-130"
    >
      <p>
        {form ? formImportText.readBy(form.name) : ''}
        {editorText.imported(goals)}
        {remarks.length === 0 ? '' : editorText.importedRemarks(remarks.length)}
        {unclaimed.length === 0 ? '' : editorText.importedUnclaimed(unclaimed.length)}
      </p>
      {unclaimed.length + remarks.length === 0 ? null : (
        <Button look="link" onPress={onShow}>
          {editorText.showImported}
        </Button>
      )}
      <span className="grow" />
      {onCorrect ? (
        <Button look="link" onPress={onCorrect}>
          {formImportText.correct}
        </Button>
      ) : null}
      <Button look="quiet" onPress={onClose}>
        {editorText.close}
      </Button>
    </section>
  )
}

interface ImportDialogProps {
  readonly notes: ImportNotes
  readonly onClose: () => void
}

/** What reading left for a person: odd things, and cells that belong to no field, each with its place. */
export function ImportDialog({ notes: { unclaimed, remarks }, onClose }: ImportDialogProps) {
  return (
    <ConfirmDialog
      title={editorText.importedTitle}
      wide
      onDismiss={onClose}
      actions={[{ label: editorText.close, look: 'primary', onPress: onClose }]}
    >
      {remarks.length === 0 ? null : (
        <section className="mb-4">
          <h3 className="text-std-16B-170">{editorText.importedRemarksHeading}</h3>
          <ul className="list-disc pl-6">
            {remarks.map((remark) => (
              <li key={remark}>{remark}</li>
            ))}
          </ul>
        </section>
      )}
      {unclaimed.length === 0 ? null : (
        <section>
          <h3 className="text-std-16B-170">{editorText.importedUnclaimedHeading}</h3>
          <p className="text-dns-14N-130 text-solid-gray-700">{editorText.importedUnclaimedHelp}</p>
          <table className="mt-2 w-full text-left text-dns-14N-130">
            <thead className="border-b border-solid-gray-420">
              <tr>
                <th scope="col" className="w-20 py-1 pr-4">
                  {editorText.cell}
                </th>
                <th scope="col" className="py-1">
                  {editorText.cellText}
                </th>
              </tr>
            </thead>
            <tbody>
              {unclaimed.map(({ cell, text }) => (
                <tr key={cell} className="border-b border-solid-gray-200 align-top">
                  <th scope="row" className="py-1 pr-4 font-normal">
                    {cell}
                  </th>
                  <td className="py-1 whitespace-pre-wrap">{text}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      )}
    </ConfirmDialog>
  )
}
