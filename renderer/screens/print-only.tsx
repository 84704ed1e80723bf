import type { ReactNode } from 'react'
import { createPortal } from 'react-dom'

/** What is printed in the place of the window while it is there; on the screen nobody sees it. */
export function PrintOnly({ children }: { readonly children: ReactNode }) {
  return createPortal(
    <div className="print-only" aria-hidden>
      {children}
    </div>,
    document.body,
  )
}
