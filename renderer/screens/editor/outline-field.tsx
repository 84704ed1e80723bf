import { useCallback, useRef, type ClipboardEvent, type KeyboardEvent } from 'react'
import { cleanPaste } from '../../sheet/paste-rows.ts'
import { GrowingTextarea, type TextOrigin } from '../../ui/growing-textarea.tsx'
import { useEditor } from './editor-context.ts'
import type { FieldName } from './field-name.ts'
import type { KeyPress } from './item-key.ts'

interface OutlineFieldProps {
  readonly name: FieldName
  readonly label: string
  readonly value: string
  readonly onText: (text: string, origin: TextOrigin) => void
  readonly onPress?: (press: KeyPress, element: HTMLTextAreaElement) => boolean
  /** Text of several lines at the selection; false leaves it to the browser. */
  readonly onPasteText?: (text: string, from: number, to: number) => boolean
  readonly column?: string
  readonly placeholder?: string
  readonly describedBy?: string
  readonly className?: string
  readonly invalid?: boolean
}

/** A text field of the open goal: it answers to its name, and takes text from Excel without Excel's quotes. */
export function OutlineField({ name, onText, onPress, onPasteText, ...rest }: OutlineFieldProps) {
  const { fields, session } = useEditor()
  const escaped = useRef(false)
  const register = useCallback(
    (element: HTMLTextAreaElement | null) => {
      if (element === null) fields.delete(name)
      else fields.set(name, element)
    },
    [fields, name],
  )

  const key = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    const press = pressOf(event, escaped.current)
    if (event.key !== 'Shift') escaped.current = event.key === 'Escape'
    if (onPress?.(press, event.currentTarget) === true) event.preventDefault()
  }
  const paste = (event: ClipboardEvent<HTMLTextAreaElement>) => {
    const text = event.clipboardData.getData('text/plain')
    const { selectionStart: from, selectionEnd: to, value } = event.currentTarget
    if (onPasteText?.(text, from, to) === true) {
      event.preventDefault()
      return
    }
    const clean = cleanPaste(text)
    if (clean === text) return
    event.preventDefault()
    const caret = from + clean.length
    onText(value.slice(0, from) + clean + value.slice(to), { composition: null, caret })
    const element = event.currentTarget
    queueMicrotask(() => element.setSelectionRange(caret, caret))
  }

  return (
    <GrowingTextarea
      {...rest}
      onText={onText}
      onKey={key}
      onPaste={paste}
      onComposing={(composing) => composing || session.endComposition()}
      register={register}
    />
  )
}

function pressOf(event: KeyboardEvent<HTMLTextAreaElement>, escaped: boolean): KeyPress {
  const element = event.currentTarget
  const { key, shiftKey, ctrlKey, altKey } = event
  const lineHeight = Number.parseFloat(getComputedStyle(element).lineHeight)
  return {
    key,
    shiftKey,
    ctrlKey,
    altKey,
    start: element.selectionStart,
    end: element.selectionEnd,
    length: element.value.length,
    oneLine: element.clientHeight < lineHeight * 1.9,
    escaped,
  }
}

/** Puts the caret into the next field of the same column, up or down the half. */
export function walkColumn(element: HTMLTextAreaElement, by: -1 | 1): boolean {
  const { column } = element.dataset
  const scope = element.closest('[data-half]')
  if (column === undefined || scope === null) return false
  const all = [...scope.querySelectorAll<HTMLTextAreaElement>(`textarea[data-column="${column}"]`)]
  const next = all[all.indexOf(element) + by]
  if (!next) return false
  next.focus()
  const at = by < 0 ? next.value.length : 0
  next.setSelectionRange(at, at)
  return true
}
