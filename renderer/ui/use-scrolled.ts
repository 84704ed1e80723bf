import { useEffect, type RefObject } from 'react'

/** Calls `look` with a scrolling element at first and whenever it was scrolled or has another size; `look` must be stable. */
export function useScrolled(
  scroller: RefObject<HTMLElement | null>,
  look: (element: HTMLElement) => void,
): void {
  useEffect(() => {
    const element = scroller.current
    if (!element) return
    const lookNow = () => look(element)
    lookNow()
    element.addEventListener('scroll', lookNow, { passive: true })
    const resizing = new ResizeObserver(lookNow)
    resizing.observe(element)
    return () => {
      element.removeEventListener('scroll', lookNow)
      resizing.disconnect()
    }
  }, [scroller, look])
}
