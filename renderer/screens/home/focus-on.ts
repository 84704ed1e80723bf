import { useEffect } from 'react'

/** Where the focus belongs on home. */
export type FocusOn = { readonly kind: 'draft'; readonly id: string } | { readonly kind: 'heading' }

/** Puts the focus there as soon as it is there, and tells. Runs after each drawing, since the list comes late. */
export function useFocusOn(focusOn: FocusOn | null, onDone: () => void): void {
  useEffect(() => {
    if (focusOn === null) return
    const selector = focusOn.kind === 'heading' ? 'h1' : `[data-draft="${CSS.escape(focusOn.id)}"]`
    const element = document.querySelector<HTMLElement>(selector)
    if (element === null) return
    element.focus()
    onDone()
  })
}
