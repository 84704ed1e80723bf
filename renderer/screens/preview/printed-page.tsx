import { meets, rectOf, type Geometry } from '../paper/paper-geometry.ts'
import { PaperCell } from '../paper/paper-cell.tsx'
import { PaperLines } from '../paper/paper-lines.tsx'
import { PaperMarkFrame, type PaperMark } from '../paper/paper-mark.tsx'
import type { Area } from '../../workbook/cell-address.ts'
import { paperPixels, type PrintedPage as Page } from '../../workbook/picture/paginate.ts'
import type { Picture } from '../../workbook/picture/picture.ts'
import type { MarginTexts } from '../../workbook/picture/print-setup.ts'
import { marginText, type MarginValues } from './margin-text.ts'

interface PrintedPageProps {
  readonly picture: Picture
  readonly geometry: Geometry
  readonly page: Page
  readonly label: string
  readonly values: MarginValues
  readonly marks: readonly PaperMark[]
  /** 1 shows paper at its size on a screen of 96 dpi. */
  readonly zoom: number
}

/** A piece of the sheet on a page, in the sheet's own pixels from where the printed part begins. */
interface Piece {
  readonly area: Area
  readonly x: number
  readonly y: number
}

/** One page as Excel would print it, drawn on white paper with its margins. */
export function PrintedPage({ picture, geometry, page, label, values, marks, zoom }: PrintedPageProps) {
  const { print } = picture
  const { width, height, inside } = paperPixels(print)
  const { pieces, size } = piecesOf(page, geometry)
  const free = { x: inside.width - size.width * page.scale, y: inside.height - size.height * page.scale }
  const x = inside.x + (print.centered.across ? Math.max(0, free.x / 2) : 0)
  const y = inside.y + (print.centered.down ? Math.max(0, free.y / 2) : 0)
  return (
    <div style={{ width: width * zoom, height: height * zoom }} className="shrink-0">
      <div
        // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- a picture made of text
        role="img"
        aria-label={label}
        className="printed-page"
        style={{ width, height, transform: `scale(${zoom})` }}
      >
        <div
          className="absolute"
          style={{ left: x, top: y, transform: `scale(${page.scale})`, transformOrigin: '0 0' }}
        >
          {pieces.map((piece) => (
            <SheetPiece
              key={`${piece.area.top} ${piece.area.left}`}
              piece={piece}
              picture={picture}
              geometry={geometry}
              marks={marks}
            />
          ))}
        </div>
        <MarginLine
          texts={print.header}
          values={values}
          edge="top"
          at={print.margins.header}
          print={picture}
        />
        <MarginLine
          texts={print.footer}
          values={values}
          edge="bottom"
          at={print.margins.footer}
          print={picture}
        />
      </div>
    </div>
  )
}

/** The page's cells, and the titles repeated above and before them. */
function piecesOf(page: Page, geometry: Geometry) {
  const rows = [...(page.titleRows ? [page.titleRows] : []), page.rows]
  const columns = [...(page.titleColumns ? [page.titleColumns] : []), page.columns]
  const pieces: Piece[] = []
  let [right, y] = [0, 0]
  for (const down of rows) {
    let x = 0
    let height = 0
    for (const across of columns) {
      const area = { top: down.from, bottom: down.to, left: across.from, right: across.to }
      pieces.push({ area, x, y })
      const rect = rectOf(geometry, area)
      x += rect.width
      height = rect.height
    }
    right = x
    y += height
  }
  return { pieces, size: { width: right, height: y } }
}

interface SheetPieceProps {
  readonly piece: Piece
  readonly picture: Picture
  readonly geometry: Geometry
  readonly marks: readonly PaperMark[]
}

/** A page has few cells: each names its font. */
const noBase = {}

/** A pixel more at its upper left shows the line that the cells before it share. */
function SheetPiece({ piece: { area, x, y }, picture, geometry, marks }: SheetPieceProps) {
  const rect = rectOf(geometry, area)
  const boxes = picture.boxes.filter((box) => meets(box, area))
  const [left, top] = [rect.x === 0 ? 0 : 1, rect.y === 0 ? 0 : 1]
  return (
    <div
      className="absolute overflow-hidden"
      style={{ left: x - left, top: y - top, width: rect.width + left, height: rect.height + top }}
    >
      <div
        className="absolute"
        style={{
          left: left - rect.x,
          top: top - rect.y,
          width: geometry.x.at(-1) ?? 0,
          height: geometry.y.at(-1) ?? 0,
        }}
      >
        {boxes.map((box) => (
          <PaperCell key={`${box.top} ${box.left}`} box={box} geometry={geometry} base={noBase} />
        ))}
        <PaperLines boxes={boxes} geometry={geometry} />
        {marks
          .filter((mark) => meets(mark.area, area))
          .map((mark) => (
            <PaperMarkFrame key={`${mark.area.top} ${mark.area.left}`} mark={mark} geometry={geometry} />
          ))}
      </div>
    </div>
  )
}

interface MarginLineProps {
  readonly texts: MarginTexts
  readonly values: MarginValues
  readonly edge: 'top' | 'bottom'
  /** Inches from the paper's edge. */
  readonly at: number
  readonly print: Picture
}

function MarginLine({ texts, values, edge, at, print: { print } }: MarginLineProps) {
  const { left, right } = print.margins
  return (
    <div
      className="printed-margin"
      style={{
        left: left * 96,
        right: right * 96,
        ...(edge === 'top' ? { top: at * 96 } : { bottom: at * 96 }),
      }}
    >
      <span>{marginText(texts.left, values)}</span>
      <span>{marginText(texts.center, values)}</span>
      <span>{marginText(texts.right, values)}</span>
    </div>
  )
}
