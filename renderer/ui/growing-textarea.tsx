import {
  useLayoutEffect,
  useRef,
  useState,
  type ChangeEvent,
  type ClipboardEvent,
  type CompositionEvent,
  type KeyboardEvent,
} from 'react'

/** How a change of text came about: by which composition of the IME, or null for plain typing. */
export interface TextOrigin {
  readonly composition: string | null
  /** Where the caret stood after the change, in UTF-16 units. */
  readonly caret: number
}

interface GrowingTextareaProps {
  readonly label: string
  readonly value: string
  readonly onText: (text: string, origin: TextOrigin) => void
  /** Only keys that the IME doesn't claim: a confirming Enter never arrives here. */
  readonly onKey?: (event: KeyboardEvent<HTMLTextAreaElement>) => void
  readonly onPaste?: (event: ClipboardEvent<HTMLTextAreaElement>) => void
  readonly onComposing?: (composing: boolean) => void
  readonly placeholder?: string
  readonly className?: string
  readonly describedBy?: string | undefined
  readonly invalid?: boolean
  /** Hands the element to whoever places the caret. */
  readonly register?: (element: HTMLTextAreaElement | null) => void
  /** Names the column that ↑ and ↓ walk along. */
  readonly column?: string
}

let compositions = 0

/**
 * A text area that grows with its text and is safe under an IME: while a composition runs it shows what the
 * browser shows and nothing put in from outside, yet reports every change, so that unfinished text counts as typed.
 */
export function GrowingTextarea(props: GrowingTextareaProps) {
  const { label, value, onText, onKey, onPaste, onComposing, register } = props
  const [composed, setComposed] = useState<string | null>(null)
  const composition = useRef<string | null>(null)
  const element = useRef<HTMLTextAreaElement | null>(null)
  const shown = composed ?? value

  useLayoutEffect(() => {
    const current = element.current
    register?.(current)
    return () => register?.(null)
  }, [register])

  const change = (event: ChangeEvent<HTMLTextAreaElement>) => {
    const text = event.target.value
    if (composition.current !== null) setComposed(text)
    onText(text, { composition: composition.current, caret: event.target.selectionStart })
  }
  const startComposing = () => {
    composition.current = `composition ${(compositions += 1)}`
    setComposed(element.current?.value ?? value)
    onComposing?.(true)
  }
  const endComposing = (event: CompositionEvent<HTMLTextAreaElement>) => {
    const { value: text, selectionStart: caret } = event.currentTarget
    onText(text, { composition: composition.current, caret })
    composition.current = null
    setComposed(null)
    onComposing?.(false)
  }
  const key = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    if (event.nativeEvent.isComposing || event.keyCode === 229 || composition.current !== null) return
    onKey?.(event)
  }

  return (
    <div
      className={`growing ${props.className ?? ''}`}
      data-text={shown === '' ? (props.placeholder ?? '') : shown}
    >
      <textarea
        ref={element}
        aria-label={label}
        aria-describedby={props.describedBy}
        aria-invalid={props.invalid ? true : undefined}
        rows={1}
        cols={1}
        spellCheck={false}
        value={shown}
        placeholder={props.placeholder}
        data-column={props.column}
        onChange={change}
        onCompositionStart={startComposing}
        onCompositionEnd={endComposing}
        onKeyDown={key}
        onPaste={onPaste}
        className="px-1.5 py-0.5 outline-offset-0"
      />
    </div>
  )
}
