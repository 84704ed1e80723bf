import { useEffect, useRef, type ReactNode, type RefObject } from 'react'
import { Keyboard, Menu, MenuItem, MenuTrigger, Popover, Separator, Text } from 'react-aria-components'
import { Button } from './button.tsx'

/** One entry of a menu; `null` in a list draws a line. */
export interface MenuAction {
  readonly id: string
  readonly label: string
  /** The key that does the same, as the keyboard shows it. */
  readonly shortcut?: string
  readonly disabled?: boolean
  readonly onAction: () => void
}

interface ActionMenuProps {
  readonly label: string
  readonly actions: readonly (MenuAction | null)[]
  readonly children: ReactNode
  readonly className?: string
  /** Draws focus and hover only; for buttons in dense rows. */
  readonly dense?: boolean
}

/** A button that opens a menu of actions. */
export function ActionMenu({ label, actions, children, className = '', dense = false }: ActionMenuProps) {
  return (
    <MenuTrigger>
      <Button look="quiet" aria-label={label} className={`${dense ? 'min-h-6! px-1!' : ''} ${className}`}>
        {children}
      </Button>
      <Popover className={POPOVER}>
        <ActionList label={label} actions={actions} />
      </Popover>
    </MenuTrigger>
  )
}

interface MenuPopoverProps extends Pick<ActionMenuProps, 'label' | 'actions'> {
  /** Where the menu hangs. */
  readonly trigger: RefObject<Element | null>
  readonly onClose: () => void
}

/** An open menu at a trigger of one's own; the focus goes back to where it was. */
export function MenuPopover({ label, actions, trigger, onClose }: MenuPopoverProps) {
  return (
    <Popover
      isOpen
      aria-label={label}
      triggerRef={trigger}
      placement="bottom end"
      onOpenChange={(open) => open || onClose()}
      className={POPOVER}
    >
      <ActionList label={label} actions={actions} onClose={onClose} />
    </Popover>
  )
}

const POPOVER = 'min-w-48 rounded-8 border border-solid-gray-300 bg-white shadow-2'

interface ActionListProps extends Pick<ActionMenuProps, 'label' | 'actions'> {
  readonly onClose?: () => void
}

function ActionList({ label, actions, onClose }: ActionListProps) {
  const menu = useRef<HTMLDivElement | null>(null)
  useEffect(() => menu.current?.focus(), [])
  const disabled = actions.flatMap((action) => (action?.disabled === true ? [action.id] : []))
  return (
    <Menu
      ref={menu}
      aria-label={label}
      disabledKeys={disabled}
      {...(onClose === undefined ? {} : { onClose })}
      className="py-1.5 outline-none"
    >
      {actions.map((action, index) =>
        action === null ? (
          <Separator key={`line ${index}`} className="my-1 border-t border-solid-gray-200" />
        ) : (
          <MenuItem
            key={action.id}
            id={action.id}
            textValue={action.label}
            onAction={action.onAction}
            className="flex cursor-pointer items-baseline justify-between gap-6 px-4 py-1.5 text-dns-14N-130 outline-none data-disabled:cursor-default data-disabled:text-solid-gray-536 data-focused:bg-blue-100"
          >
            <Text slot="label">{action.label}</Text>
            {action.shortcut === undefined ? null : (
              <Keyboard className="font-sans text-solid-gray-600">{action.shortcut}</Keyboard>
            )}
          </MenuItem>
        ),
      )}
    </Menu>
  )
}
