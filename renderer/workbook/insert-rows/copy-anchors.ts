import { applySplices, type Splice } from '../splice.ts'
import { XmlScanner } from '../xml-scanner.ts'
import { copyOffsets, type Insertion } from './insertion.ts'
import { movedRow } from './row-shift.ts'

/** A number as it stands in the part. */
interface WrittenNumber {
  readonly start: number
  readonly end: number
  readonly value: number
}

/** A picture or shape, or a group of them, with the cells it lies on; rows count from 0. */
interface Anchored {
  readonly start: number
  readonly end: number
  readonly rows: readonly WrittenNumber[]
  readonly ids: readonly WrittenNumber[]
  /** The last row it reaches into. */
  readonly bottom: number
}

/** What hangs on parts of its own, which a copy can't share: charts, controls, ink. */
const others = new Set(['graphicFrame', 'contentPart', 'control', 'compatExt', 'AlternateContent'])

/**
 * A drawing whose anchors were moved already, with the pictures and shapes that lie wholly on copied rows and go with
 * their cells once more on each copy (ECMA-376 20.5.2.33), as pasting rows in Excel does. Charts and controls are held once.
 */
export function copyAnchors(xml: string, part: string, insertion: Insertion): string {
  const { copied, shift } = insertion
  if (!copied) return xml
  const [first, last] = [movedRow(shift, copied.from) - 1, movedRow(shift, copied.to) - 1]
  const reader = new AnchorReader(new XmlScanner(xml, part))
  reader.run()
  const wanted = reader.found.filter(({ rows, bottom }) => rows[0]!.value >= first && bottom <= last)
  let id = reader.lastId
  const copies = copyOffsets(insertion).flatMap((by) =>
    wanted.map(({ start, end, rows, ids }) => {
      const moves = rows.map((row) => replaced(row, row.value + by + copied.from - 1 - first, start))
      return applySplices(xml.slice(start, end), [...moves, ...ids.map((one) => replaced(one, ++id, start))])
    }),
  )
  return xml.slice(0, reader.end) + copies.join('') + xml.slice(reader.end)
}

function replaced({ start, end }: WrittenNumber, value: number, from: number): Splice {
  return { start: start - from, end: end - from, text: String(value) }
}

class AnchorReader {
  readonly found: Anchored[] = []
  lastId = 0
  /** In front of the drawing's end tag. */
  end = 0

  constructor(readonly scanner: XmlScanner) {}

  run(): void {
    const { scanner } = this
    for (let token = scanner.next(); token !== 'end'; token = scanner.next()) {
      if (token === 'close' && scanner.depth === 0) this.end = scanner.tagStart
      if (token !== 'open') continue
      const isPlaced = scanner.is('oneCellAnchor') || scanner.is('twoCellAnchor')
      if (scanner.depth === 2 && isPlaced) this.#readAnchor(scanner.attribute('editAs') !== 'absolute')
      else this.#readId()
    }
  }

  #readAnchor(goesWithCells: boolean): void {
    const { scanner } = this
    const start = scanner.tagStart
    const outside = scanner.depth - 1
    const rows: WrittenNumber[] = []
    const ids: WrittenNumber[] = []
    let bottom = -1
    let isPlain = goesWithCells
    while (scanner.nextWithin(outside)) {
      if (others.has(scanner.local())) isPlain = false
      const id = this.#readId()
      if (id) ids.push(id)
      // Rows and offsets of the anchor itself stand in `from` and `to`.
      if (scanner.depth !== outside + 3) continue
      if (scanner.is('row')) rows.push(this.#readNumber())
      else if (scanner.is('rowOff') && rows.length > 0) {
        const { value } = rows.at(-1)!
        // What ends where a row begins does not reach into it.
        bottom = this.#readNumber().value === 0 && rows.length === 2 ? value - 1 : value
      }
    }
    if (isPlain && rows.length > 0) this.found.push({ start, end: scanner.tagEnd, rows, ids, bottom })
  }

  /** At an open tag: the number of a drawing's object, which no two of a part share. */
  #readId(): WrittenNumber | null {
    const { scanner } = this
    const span = scanner.is('cNvPr') ? scanner.valueSpan('id') : null
    if (!span) return null
    const value = Number(scanner.attribute('id'))
    if (Number.isSafeInteger(value)) this.lastId = Math.max(this.lastId, value)
    return { start: span[0], end: span[1], value }
  }

  #readNumber(): WrittenNumber {
    const { scanner } = this
    const start = scanner.tagEnd
    const value = Number(scanner.text())
    return { start, end: scanner.tagStart, value }
  }
}
