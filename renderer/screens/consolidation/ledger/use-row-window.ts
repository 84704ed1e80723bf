import { useCallback, useState, type RefObject } from 'react'
import { useScrolled } from '../../../ui/use-scrolled.ts'
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
  const look = useCallback(
    (element: HTMLElement) => {
      const { from, to } = windowOf(element, start, height)
      setWindow((before) => (before.from === from && before.to === to ? before : { from, to }))
    },
    [start, height],
  )
  useScrolled(scroller, look)
  return window
}

function windowOf(element: HTMLElement, start: RefObject<HTMLElement | null>, height: number): RowWindow {
  const top = topOf(element) - topOf(start.current)
  return {
    from: Math.floor(top / height / step) * step - step,
    to: Math.ceil((top + element.clientHeight) / height / step) * step + step,
  }
}

const topOf = (element: HTMLElement | null) => element?.getBoundingClientRect().top ?? 0
