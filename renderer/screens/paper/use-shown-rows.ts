import { useCallback, useState, type RefObject } from 'react'
import { useScrolled } from '../../ui/use-scrolled.ts'
import { indexAt, type Geometry } from './paper-geometry.ts'

/** First and last row that are drawn, both from 1. */
export interface ShownRows {
  readonly from: number
  readonly to: number
}

/** Rows are drawn this far above and below what is seen, and in steps of it: scrolling draws seldom. Pixels on the screen. */
const step = 400

/** The rows near what a scrolling element shows, so that a long sheet is drawn in parts. */
export function useShownRows(
  scroller: RefObject<HTMLElement | null>,
  { y }: Geometry,
  zoom: number,
): ShownRows {
  const [window, setWindow] = useState({ top: -step, bottom: 3 * step })
  const look = useCallback((element: HTMLElement) => {
    const top = Math.floor(element.scrollTop / step) * step - step
    const bottom = Math.ceil((element.scrollTop + element.clientHeight) / step) * step + step
    setWindow((before) => (before.top === top && before.bottom === bottom ? before : { top, bottom }))
  }, [])
  useScrolled(scroller, look)
  return { from: indexAt(y, window.top / zoom), to: indexAt(y, window.bottom / zoom) }
}
