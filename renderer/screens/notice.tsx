import { X } from 'lucide-react'
import { useRef } from 'react'
import { noticeText } from '../text/home.ts'
import { Button } from '../ui/button.tsx'

/** Something said in passing; it stays until it is closed or the next thing is done. */
export interface Notice {
  readonly text: string
  /** The drafts it speaks of; they stand out in the list. */
  readonly about?: readonly string[]
  /** Takes back what the notice tells of. */
  readonly undo?: () => void
}

interface NoticeBarProps {
  readonly notice: Notice | null
  readonly onClose: () => void
}

/** The polite live region of the window: always there, so that what comes into it is read out. */
export function NoticeBar({ notice, onClose }: NoticeBarProps) {
  const cameFrom = useRef<EventTarget | null>(null)
  const close = () => {
    // The button goes, and with it the focus would fall out of the page.
    const back = cameFrom.current
    const isThere = back instanceof HTMLElement && back.isConnected
    const place = isThere ? back : document.querySelector<HTMLElement>('h1')
    place?.focus()
    onClose()
  }
  return (
    <div
      aria-live="polite"
      onFocus={({ currentTarget, relatedTarget }) => {
        if (!currentTarget.contains(relatedTarget)) cameFrom.current = relatedTarget
      }}
      className="pointer-events-none fixed inset-x-0 bottom-6 z-10 flex justify-center px-6"
    >
      {notice === null ? null : (
        <div className="pointer-events-auto flex items-center gap-4 rounded-8 bg-solid-gray-800 py-2 pr-2 pl-5 text-white shadow-3">
          <p>{notice.text}</p>
          {notice.undo === undefined ? null : (
            <Button look="secondary" className="min-h-8!" onPress={notice.undo}>
              {noticeText.undo}
            </Button>
          )}
          <Button
            look="quiet"
            className="text-white! data-hovered:bg-solid-gray-700!"
            aria-label={noticeText.close}
            onPress={close}
          >
            <X aria-hidden size={18} />
          </Button>
        </div>
      )}
    </div>
  )
}
