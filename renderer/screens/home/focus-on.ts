import { useEffect } from 'react'

/** Where the focus belongs on home. */
export type FocusOn =
  { readonly kind: 'draft' | 'consolidation'; readonly id: string } | { readonly kind: 'heading' }

/** Puts the focus there as soon as it is there, and tells. Runs after each drawing, since the list comes late. */
export function useFocusOn(focusOn: FocusOn | null, onDone: () => void): void {
  useEffect(() => {
    if (focusOn === null) return
    const selector = focusOn.kind === 'heading' ? 'h1' : `[data-${focusOn.kind}="${CSS.escape(focusOn.id)}"]`
    const element = document.querySelector<HTMLElement>(selector)
    if (element === null) return
    element.focus()
    onDone()
  })
}

/** The row that takes the place of one that goes. */
export function neighbourOf(
  kind: 'draft' | 'consolidation',
  gone: string,
  shown: readonly { readonly id: string }[],
): FocusOn {
  const at = shown.findIndex(({ id }) => id === gone)
  const next = shown[at + 1] ?? shown[at - 1]
  return next === undefined ? { kind: 'heading' } : { kind, id: next.id }
}
