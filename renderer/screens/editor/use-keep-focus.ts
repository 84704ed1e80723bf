import { useEffect, useLayoutEffect, useRef } from 'react'

/** Where the caret was: which field of the page in order, and where in it. */
interface Place {
  readonly element: HTMLTextAreaElement
  readonly index: number
  readonly offset: number
}

/**
 * When an edit takes away the field that holds the caret, the field that stands in its place takes the focus, so
 * that nobody types into nothing.
 */
export function useKeepFocus(): void {
  const last = useRef<Place | null>(null)
  useEffect(() => {
    const note = () => {
      const element = document.activeElement
      if (!(element instanceof HTMLTextAreaElement)) {
        if (element !== document.body) last.current = null
        return
      }
      last.current = { element, index: textFields().indexOf(element), offset: element.selectionStart }
    }
    document.addEventListener('focusin', note)
    document.addEventListener('selectionchange', note)
    return () => {
      document.removeEventListener('focusin', note)
      document.removeEventListener('selectionchange', note)
    }
  }, [])
  useLayoutEffect(() => {
    const place = last.current
    if (place === null || place.element.isConnected || document.activeElement !== document.body) return
    const fields = textFields()
    const next = fields[Math.min(place.index, fields.length - 1)]
    if (!next) return
    next.focus()
    const offset = Math.min(place.offset, next.value.length)
    next.setSelectionRange(offset, offset)
  })
}

const textFields = () => [...document.querySelectorAll<HTMLTextAreaElement>('main textarea')]
