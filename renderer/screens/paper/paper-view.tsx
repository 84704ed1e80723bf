import { useId, useMemo, useRef } from 'react'
import { paperText } from '../../text/paper.ts'
import { formatAddress, inside, type Area, type CellPlace } from '../../workbook/cell-address.ts'
import type { Picture, PictureBox } from '../../workbook/picture/picture.ts'
import { PaperCell } from './paper-cell.tsx'
import { geometryOf, meets, rectOf } from './paper-geometry.ts'
import { PaperLines } from './paper-lines.tsx'
import { PaperMarkFrame, type PaperMark } from './paper-mark.tsx'
import { usePaperCursor } from './use-paper-cursor.ts'
import { baseFont } from './text-css.ts'
import { useShownRows } from './use-shown-rows.ts'

/** What a paper shows, and what is told of presses on it. */
export interface PaperViewProps {
  readonly picture: Picture
  /** What the sheet is called for screen readers; its own name where left out. */
  readonly label?: string
  /** 1 is Excel's 100 %. */
  readonly zoom?: number
  readonly marks?: readonly PaperMark[]
  /** The chosen cell; it is brought into sight when it changes. */
  readonly selected?: CellPlace | null
  /** A cell was pressed, or chosen with Enter; a merged area by its upper left cell. */
  readonly onCellClick?: (row: number, column: number) => void
  /** Where the paper stands and how much room it has: it scrolls inside. */
  readonly className?: string
}

const noMarks: readonly PaperMark[] = []

/* oxlint-disable jsx-a11y/prefer-tag-over-role -- cells that lie where the file says are no cells of a <table> */

/** A worksheet as it looks on paper, with marks laid over it: cells can be pressed, or walked to and chosen by keys. */
export function PaperView(props: PaperViewProps) {
  const { picture, label, zoom = 1, marks = noMarks, selected = null, onCellClick, className = '' } = props
  const scroller = useRef<HTMLDivElement | null>(null)
  const id = useId()
  const geometry = useMemo(() => geometryOf(picture), [picture])
  const base = useMemo(() => baseFont(picture.boxes), [picture])
  const { from, to } = useShownRows(scroller, geometry, zoom)
  const shown = useMemo(() => {
    const part = { top: from, bottom: to, left: 1, right: picture.columns.length }
    return picture.boxes.filter((box) => meets(box, part))
  }, [picture, from, to])
  const cursor = usePaperCursor({ picture, geometry, zoom, scroller, selected, onChoose: onCellClick })
  const cellId = ({ top, left }: Area) => `${id}-${top}-${left}`
  const [width, height] = [geometry.x.at(-1) ?? 0, geometry.y.at(-1) ?? 0]
  return (
    <div
      ref={scroller}
      role="grid"
      tabIndex={0}
      aria-label={label ?? paperText.sheet(picture.sheetName)}
      aria-rowcount={picture.rows.length}
      aria-colcount={picture.columns.length}
      aria-activedescendant={cellId(cursor.box)}
      onKeyDown={cursor.onKeyDown}
      className={`paper-scroller ${className}`}
    >
      <div role="presentation" style={{ width: width * zoom, height: height * zoom }}>
        <div
          role="presentation"
          className="paper-sheet"
          style={{ ...base, width, height, transform: `scale(${zoom})` }}
          onClick={cursor.onClick}
        >
          {linesOf(shown, cursor.box).map(({ row, boxes }) => (
            <div key={row} role="row" aria-rowindex={row} className="contents">
              {boxes.map((box) => (
                <PaperCell
                  key={box.left}
                  id={cellId(box)}
                  role="gridcell"
                  aria-colindex={box.left}
                  {...spansOf(box)}
                  aria-selected={selected !== null && inside(box, selected)}
                  aria-label={cellLabel(box, marks)}
                  box={box}
                  geometry={geometry}
                  base={base}
                />
              ))}
            </div>
          ))}
          <PaperLines boxes={shown} geometry={geometry} />
          {marks.map((mark) => (
            <PaperMarkFrame key={markKey(mark)} mark={mark} geometry={geometry} />
          ))}
          <CursorFrame box={cursor.box} geometry={geometry} />
        </div>
      </div>
    </div>
  )
}

function CursorFrame({
  box,
  geometry,
}: {
  readonly box: Area
  readonly geometry: ReturnType<typeof geometryOf>
}) {
  const { x, y, width, height } = rectOf(geometry, box)
  return (
    <div
      aria-hidden
      className="paper-cursor"
      style={{ left: x - 2, top: y - 2, width: width + 3, height: height + 3 }}
    />
  )
}

/** A cell alone spans nothing. */
function spansOf({ top, left, bottom, right }: Area) {
  return {
    ...(bottom > top ? { 'aria-rowspan': bottom - top + 1 } : {}),
    ...(right > left ? { 'aria-colspan': right - left + 1 } : {}),
  }
}

/** The boxes by their first row, that under the cursor among them wherever it is. */
function linesOf(
  shown: readonly PictureBox[],
  under: PictureBox,
): readonly { readonly row: number; readonly boxes: readonly PictureBox[] }[] {
  const lines = new Map<number, PictureBox[]>()
  const isShown = shown.some(({ top, left }) => top === under.top && left === under.left)
  for (const box of isShown ? shown : [...shown, under])
    lines.set(box.top, [...(lines.get(box.top) ?? []), box])
  return [...lines]
    .sort(([a], [b]) => a - b)
    .map(([row, boxes]) => ({ row, boxes: boxes.sort((a, b) => a.left - b.left) }))
}

/** 「G12 取組項目 ① …」: where it is, what is laid over it, what it says. */
function cellLabel(box: PictureBox, marks: readonly PaperMark[]): string {
  const names = marks.filter(({ area }) => meets(area, box)).map(({ label }) => label)
  return [formatAddress({ row: box.top, column: box.left }), ...names, box.text || paperText.emptyCell].join(
    ' ',
  )
}

function markKey({ area, label }: PaperMark): string {
  return `${formatAddress({ row: area.top, column: area.left })} ${label}`
}
