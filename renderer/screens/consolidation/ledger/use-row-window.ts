import { useEffect, useState, type RefObject } from 'react'
import type { RowWindow } from './row-window.ts'

/** Rows are drawn this many at a time: scrolling draws seldom. */
const step = 8

/** Before anything was measured, so that the first drawing shows what a window shows. */
const first: RowWindow = { from: 0, to: 3 * step }

/** The rows of one height in pixels, below `start`, near what a scrolling element shows. */
export function useRowWindow(
  scroller: RefObject<HTMLElement | null>,
  start: RefObject<HTMLElement | null>,
  height: number,
): RowWindow {
  const [window, setWindow] = useState(first)
  useEffect(() => {
    const element = scroller.current
    if (!element) return
    const look = () => {
      const top = element.getBoundingClientRect().top - (start.current?.getBoundingClientRect().top ?? 0)
      const from = Math.floor(top / height / step) * step - step
      const to = Math.ceil((top + element.clientHeight) / height / step) * step + step
      setWindow((before) => (before.from === from && before.to === to ? before : { from, to }))
    }
    look()
    element.addEventListener('scroll', look, { passive: true })
    const resizing = new ResizeObserver(look)
    resizing.observe(element)
    return () => {
      element.removeEventListener('scroll', look)
      resizing.disconnect()
    }
  }, [scroller, start, height])
  return window
}
