import type { ReactNode } from 'react'
import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components'
import { Button, type ButtonProps } from './button.tsx'

/** One way out of a dialog. */
export interface DialogAction {
  readonly label: string
  readonly look?: ButtonProps['look']
  readonly disabled?: boolean
  readonly onPress: () => void
}

interface ConfirmDialogProps {
  readonly title: string
  readonly children: ReactNode
  /** The answer first, the way back last. */
  readonly actions: readonly DialogAction[]
  /** Escape, and a press outside. */
  readonly onDismiss: () => void
  readonly alert?: boolean
  /** 'table' for one with a table of many columns. */
  readonly wide?: boolean | 'table'
}

const WIDTHS: Readonly<Record<string, string>> = { false: 'w-[34rem]', true: 'w-[44rem]', table: 'w-[68rem]' }

/** A dialog that says what it is about and offers a few ways on; it holds the focus and gives it back. */
export function ConfirmDialog({ title, children, actions, onDismiss, alert, wide }: ConfirmDialogProps) {
  return (
    <ModalOverlay
      isOpen
      isDismissable
      onOpenChange={(open) => open || onDismiss()}
      className="fixed inset-0 z-20 flex items-center justify-center bg-opacity-gray-500 p-6"
    >
      <Modal
        className={`max-h-full overflow-auto rounded-12 bg-white shadow-3 ${WIDTHS[String(wide ?? false)]}`}
      >
        <Dialog role={alert === true ? 'alertdialog' : 'dialog'} className="flex flex-col gap-4 p-6">
          <Heading slot="title" className="text-std-18B-160">
            {title}
          </Heading>
          <div className="text-std-16N-170">{children}</div>
          <div className="flex flex-wrap justify-end gap-3">
            {[...actions].reverse().map((action) => (
              <Button
                key={action.label}
                look={action.look ?? 'secondary'}
                isDisabled={action.disabled === true}
                onPress={action.onPress}
              >
                {action.label}
              </Button>
            ))}
          </div>
        </Dialog>
      </Modal>
    </ModalOverlay>
  )
}
