/** What a key means in an item; null leaves it to the browser. */
export type ItemIntent =
  | 'split'
  | 'indent'
  | 'outdent'
  | 'move-up'
  | 'move-down'
  | 'join'
  | 'join-next'
  | 'to-outcome'
  | 'to-above'
  | 'to-below'
  | 'menu'
  | 'escape'

/** A key with where the caret stands. */
export interface KeyPress {
  readonly key: string
  readonly shiftKey: boolean
  readonly ctrlKey: boolean
  readonly altKey: boolean
  readonly start: number
  readonly end: number
  readonly length: number
  /** The field shows one line only, so that ↑ and ↓ have nowhere to go in it. */
  readonly oneLine: boolean
  /** Escape was the key before: now Tab leaves the field (WCAG 2.1.2, no keyboard trap). */
  readonly escaped: boolean
}

/** The one table of the item's keys. */
export function itemIntent(press: KeyPress): ItemIntent | null {
  const { key, shiftKey: shift, ctrlKey: ctrl, altKey: alt, start, end, length } = press
  const plain = !shift && !ctrl && !alt
  const collapsed = start === end
  switch (key) {
    case 'Enter':
      return ctrl ? 'to-outcome' : shift || alt ? null : 'split'
    case 'Tab':
      return press.escaped || ctrl || alt ? null : shift ? 'outdent' : 'indent'
    case 'ArrowUp':
      return alt ? 'move-up' : plain && collapsed && (start === 0 || press.oneLine) ? 'to-above' : null
    case 'ArrowDown':
      return alt ? 'move-down' : plain && collapsed && (end === length || press.oneLine) ? 'to-below' : null
    case 'Backspace':
      return plain && collapsed && start === 0 ? 'join' : null
    case 'Delete':
      return plain && collapsed && end === length ? 'join-next' : null
    case 'ContextMenu':
      return 'menu'
    case 'F10':
      return shift ? 'menu' : null
    case 'Escape':
      return 'escape'
    default:
      return null
  }
}

/** What a key means in an outcome. */
export function outcomeIntent(
  press: KeyPress,
): 'to-next' | 'to-above' | 'to-below' | 'menu' | 'remove' | null {
  const { key, shiftKey: shift, ctrlKey: ctrl, altKey: alt, start, end, length } = press
  const plain = !shift && !ctrl && !alt && start === end
  switch (key) {
    case 'Enter':
      return ctrl ? 'to-next' : null
    case 'ArrowUp':
      return plain && (start === 0 || press.oneLine) ? 'to-above' : null
    case 'ArrowDown':
      return plain && (end === length || press.oneLine) ? 'to-below' : null
    case 'Backspace':
    case 'Delete':
      return plain && length === 0 ? 'remove' : null
    case 'ContextMenu':
      return 'menu'
    case 'F10':
      return shift ? 'menu' : null
    default:
      return null
  }
}
