import { Ellipsis } from 'lucide-react'
import { useRef } from 'react'
import { MenuPopover, type MenuAction } from '../../ui/action-menu.tsx'

interface RowMenuProps {
  readonly label: string
  readonly actions: () => readonly (MenuAction | null)[]
  readonly open: boolean
  readonly onOpen: (open: boolean) => void
}

/** The menu of a row: seen when the row is pointed at or in use, and out of the way of Tab, since a key opens it. */
export function RowMenu({ label, actions, open, onOpen }: RowMenuProps) {
  const button = useRef<HTMLButtonElement | null>(null)
  return (
    <>
      <button
        ref={button}
        type="button"
        tabIndex={-1}
        aria-label={label}
        aria-haspopup="menu"
        aria-expanded={open}
        onClick={() => onOpen(true)}
        className={`size-6 shrink-0 cursor-pointer rounded-4 text-solid-gray-600 group-focus-within/row:opacity-100 group-hover/row:opacity-100 hover:bg-solid-gray-100 focus-visible:opacity-100 ${open ? 'opacity-100' : 'opacity-0'}`}
      >
        <Ellipsis aria-hidden size={16} className="m-auto" />
      </button>
      {open ? (
        <MenuPopover label={label} actions={actions()} trigger={button} onClose={() => onOpen(false)} />
      ) : null}
    </>
  )
}
