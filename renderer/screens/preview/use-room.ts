import { useLayoutEffect, useState, type RefObject } from 'react'

/** How much room an element has for what it holds, in pixels; 0 until it is on the screen. */
export function useRoom(element: RefObject<HTMLElement | null>): {
  readonly width: number
  readonly height: number
} {
  const [room, setRoom] = useState({ width: 0, height: 0 })
  useLayoutEffect(() => {
    const { current } = element
    if (!current) return
    const look = () => setRoom({ width: current.clientWidth, height: current.clientHeight })
    look()
    const resizing = new ResizeObserver(look)
    resizing.observe(current)
    return () => resizing.disconnect()
  }, [element])
  return room
}
