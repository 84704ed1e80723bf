import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components'
import type { PaperPreview, LikelyCut } from '../../template/preview-paper.ts'
import { previewText } from '../../text/preview.ts'
import { Button } from '../../ui/button.tsx'
import { PreviewBody } from './preview-body.tsx'

/** How far the preview is. */
export type PreviewState =
  | { readonly kind: 'loading' }
  | { readonly kind: 'ready'; readonly preview: PaperPreview }
  | { readonly kind: 'failed'; readonly text: string }

interface PreviewDialogProps {
  readonly state: PreviewState
  /** The file's name, which a header or footer may print. */
  readonly fileName: string
  readonly onSave: () => void
  readonly onEdit: (cut: LikelyCut) => void
  readonly onClose: () => void
}

/** How the sheet will look on paper, page by page, over the whole window. */
export function PreviewDialog({ state, fileName, onSave, onEdit, onClose }: PreviewDialogProps) {
  return (
    <ModalOverlay isOpen onOpenChange={(open) => open || onClose()} className="fixed inset-0 z-20 bg-white">
      <Modal className="h-full">
        <Dialog className="flex h-full flex-col">
          <header className="flex min-h-13 shrink-0 items-center gap-3 border-b border-solid-gray-300 px-3">
            <Heading slot="title" className="text-dns-16B-120">
              {previewText.title}
            </Heading>
            <span className="grow" />
            <Button look="primary" onPress={onSave}>
              {previewText.save}
            </Button>
            <Button onPress={onClose}>{previewText.close}</Button>
          </header>
          {state.kind === 'loading' ? <output className="p-8">{previewText.loading}</output> : null}
          {state.kind === 'failed' ? (
            <div role="alert" className="p-8">
              <p className="text-std-18B-160">{previewText.failedTitle}</p>
              <p>{state.text}</p>
            </div>
          ) : null}
          {state.kind === 'ready' ? (
            <PreviewBody preview={state.preview} fileName={fileName} onEdit={onEdit} />
          ) : null}
        </Dialog>
      </Modal>
    </ModalOverlay>
  )
}
