import { useEffect, useRef, useState, type RefObject } from 'react'
import type { Picture } from '../../workbook/picture/picture.ts'

/** Smaller than this nobody can read it: then the paper scrolls. */
const smallest = 0.6

/** Room for the scroll bar. */
const scrollBar = 20

/** How much a paper is made smaller so that its whole width is seen beside the fields; never larger than it is. */
export function useFitWidth(picture: Picture): {
  readonly place: RefObject<HTMLDivElement | null>
  readonly zoom: number
} {
  const place = useRef<HTMLDivElement | null>(null)
  const [room, setRoom] = useState(0)
  useEffect(() => {
    const element = place.current
    if (!element) return undefined
    const observer = new ResizeObserver(() => setRoom(element.clientWidth))
    observer.observe(element)
    return () => observer.disconnect()
  }, [])
  const width = picture.columns.reduce((sum, column) => sum + column.width, 0)
  return { place, zoom: zoomFor(room - scrollBar, width) }
}

/** The zoom at which a width goes into some room, in steps of a hundredth; 1 where there is no room to speak of. */
export function zoomFor(room: number, width: number): number {
  if (room <= 0 || width <= 0) return 1
  return Math.max(smallest, Math.min(1, Math.floor((room / width) * 100) / 100))
}
