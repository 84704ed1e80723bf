import { useEffect, useState, type KeyboardEvent, type MouseEvent, type RefObject } from 'react'
import type { CellPlace } from '../../workbook/cell-address.ts'
import type { Picture, PictureBox } from '../../workbook/picture/picture.ts'
import { moveCursor } from './move-cursor.ts'
import { boxAt, indexAt, rectOf, type Geometry, type Rect } from './paper-geometry.ts'

interface PaperCursorOptions {
  readonly picture: Picture
  readonly geometry: Geometry
  readonly zoom: number
  readonly scroller: RefObject<HTMLElement | null>
  readonly selected: CellPlace | null
  readonly onChoose: ((row: number, column: number) => void) | undefined
}

/** The cell cursor of a paper. */
export interface PaperCursor {
  /** The box it is on. */
  readonly box: PictureBox
  readonly onKeyDown: (event: KeyboardEvent) => void
  /** For the element that the whole sheet fills. */
  readonly onClick: (event: MouseEvent<HTMLElement>) => void
}

const firstCell: CellPlace = { row: 1, column: 1 }

/** Moves a cursor over a paper by arrows and by pressing; it goes where `selected` goes, and is kept in sight. */
export function usePaperCursor(options: PaperCursorOptions): PaperCursor {
  const { picture, geometry, zoom, scroller, selected, onChoose } = options
  const [walked, setWalked] = useState<CellPlace | null>(null)
  const [followed, setFollowed] = useState(selected)
  if (followed?.row !== selected?.row || followed?.column !== selected?.column) {
    setFollowed(selected)
    setWalked(null)
  }
  const place = walked ?? selected ?? firstCell
  const box = boxAt(picture.boxes, place)
  const isFirst = place === firstCell
  const rect = rectOf(geometry, box)
  useEffect(() => {
    if (!isFirst && scroller.current) bringIntoSight(scroller.current, rect, zoom)
    // oxlint-disable-next-line react/exhaustive-deps -- a rect of equal numbers is the same rect
  }, [isFirst, scroller, rect.x, rect.y, zoom])

  const choose = ({ top, left }: PictureBox) => {
    setWalked({ row: top, column: left })
    onChoose?.(top, left)
  }
  return {
    box,
    onClick: (event) => {
      const { left, top } = event.currentTarget.getBoundingClientRect()
      const row = indexAt(geometry.y, (event.clientY - top) / zoom)
      choose(boxAt(picture.boxes, { row, column: indexAt(geometry.x, (event.clientX - left) / zoom) }))
    },
    onKeyDown: (event) => {
      if (event.altKey || event.ctrlKey || event.metaKey) return
      const to = moveCursor(picture, place, event.key)
      if (to) setWalked(to)
      else if (event.key === 'Enter' || event.key === ' ') choose(box)
      else return
      event.preventDefault()
    },
  }
}

/** Scrolls no further than the rectangle needs to be seen. */
function bringIntoSight(element: HTMLElement, { x, y, width, height }: Rect, zoom: number): void {
  const nearest = (start: number, size: number, seen: number, length: number) => {
    if (start * zoom < seen || size * zoom > length) return start * zoom
    return Math.max(seen, (start + size) * zoom - length)
  }
  element.scrollTop = nearest(y, height, element.scrollTop, element.clientHeight)
  element.scrollLeft = nearest(x, width, element.scrollLeft, element.clientWidth)
}
