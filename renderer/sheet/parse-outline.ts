import { type MarkerContext, type Marker, readMarker } from './markers.ts'
import { markerFamilies, type MarkerKind } from './marker-families.ts'

/** One marked line of a cell, or one line before the first marker. */
export interface OutlineNode {
  /** The line its marker stands on, from 0. */
  readonly line: number
  /** 0 for the first marker on its line, 1 for the second: `(1) ・…`. */
  readonly place: number
  /** The white space before the marker. */
  readonly lead: string
  /** As typed, '' where there is none. */
  readonly marker: string
  /** The white space between marker and text. */
  readonly gap: string
  /** To the end of its last continuation line, as typed. */
  readonly text: string
  /** The marker's family, '' where there is none. */
  readonly family: string
  readonly kind: MarkerKind | 'none'
  /** The numbers the marker names: several for a span, none for a bullet. */
  readonly values: readonly number[]
  /** 0 for the outermost level. */
  readonly depth: number
  /** The index of the node it stands below. */
  readonly parent: number | null
}

/** A cell's lines as a tree, flat in document order. */
export interface Outline {
  readonly nodes: readonly OutlineNode[]
}

/** A node whose lines are still coming. */
type Draft = { -readonly [Field in keyof OutlineNode]: OutlineNode[Field] }

interface Piece {
  readonly lead: string
  readonly marker: Marker | null
  readonly gap: string
  readonly text: string
}

/**
 * Parses a cell: which lines carry markers, and which of them stand below which. Never fails and loses nothing:
 * `printOutline` gives the identical text. A line without a marker continues the marked one above it; before any
 * marker each line is a node of its own. The empty text has no nodes.
 */
export function parseOutline(text: string): Outline {
  if (text === '') return { nodes: [] }
  const lines = text.split('\n')
  const reached = new Map<string, number>()
  const context: MarkerContext = { reached, bullets: mayGrade.test(text) ? bulletsOf(lines) : none }
  const nodes: Draft[] = []
  const nesting = new Nesting()
  lines.forEach((line, at) => {
    const pieces = readLine(line, context)
    const last = nodes.at(-1)
    if (pieces[0]?.marker === null && last && last.marker !== '') {
      last.text += `\n${line}`
      return
    }
    pieces.forEach(({ lead, marker, gap, text: rest }, place) => {
      const family = marker?.family ?? ''
      const values = marker?.values ?? []
      const { depth, parent } = nesting.enter(family, nodes.length)
      reached.set(family, Math.max(reached.get(family) ?? 0, ...values))
      const kind = marker?.kind ?? 'none'
      nodes.push({
        line: at,
        place,
        lead,
        marker: marker?.text ?? '',
        gap,
        text: rest,
        family,
        kind,
        values,
        depth,
        parent,
      })
    })
  })
  return { nodes }
}

const WHITE = /[^\S\n]/

/** The place behind the white space that stands at `at`. */
function behindSpaces(line: string, at: number): number {
  let end = at
  while (end < line.length) {
    const code = line.charCodeAt(end)
    const isPlain = (code > 0x20 && code < 0x80) || (code > 0x3000 && code < 0xfe00)
    if (isPlain || !WHITE.test(line.charAt(end))) break
    end += 1
  }
  return end
}

/** The markers of one line in order, the text behind the last of them; a single piece without marker if it has none. */
function readLine(line: string, context: MarkerContext): Piece[] {
  let at = behindSpaces(line, 0)
  const lead = line.slice(0, at)
  const pieces: Piece[] = []
  for (;;) {
    const marker = readMarker(line, at, context, pieces.length > 0)
    const last = pieces.at(-1)
    const isMet = pieces.some((piece) => piece.marker?.family === marker?.family)
    if (!marker || isMet || last?.marker?.kind === 'note') break
    const end = at + marker.text.length
    at = behindSpaces(line, end)
    pieces.push({ lead: pieces.length === 0 ? lead : '', marker, gap: line.slice(end, at), text: '' })
  }
  const last = pieces.pop()
  if (!last) return [{ lead, marker: null, gap: '', text: line.slice(lead.length) }]
  pieces.push({ lead: last.lead, marker: last.marker, gap: last.gap, text: line.slice(at) })
  return pieces
}

const none: ReadonlySet<string> = new Set()
const NOTHING: MarkerContext = { reached: new Map(), bullets: none }
const grades = new Set(markerFamilies.filter((family) => family.grade).map((family) => family.id))
const mayGrade = new RegExp(`[${[...grades].join('')}]`)

/** Signs that may be grades, but mark a line with text here. */
function bulletsOf(lines: readonly string[]): ReadonlySet<string> {
  const found = new Set<string>()
  for (const line of lines) {
    if (!mayGrade.test(line)) continue
    const marker = readMarker(line, behindSpaces(line, 0), NOTHING)
    if (marker && grades.has(marker.family)) found.add(marker.family)
  }
  return found
}

/**
 * Which level a marker is on is a matter of this cell: a family that is open already goes back to its level, a new
 * one nests below the line before, unless it has stood above that line's family elsewhere in the cell.
 */
class Nesting {
  private open: { readonly family: string; readonly index: number }[] = []
  private readonly above = new Set<string>()

  enter(family: string, index: number): { depth: number; parent: number | null } {
    let known = this.open.length - 1
    while (known >= 0 && this.open[known]?.family !== family) known -= 1
    if (known >= 0) while (this.open.length > known) this.open.pop()
    else
      while (this.open.length > 0 && this.above.has(`${family}>${this.open.at(-1)?.family}`)) this.open.pop()
    for (const level of this.open) this.above.add(`${level.family}>${family}`)
    const parent = this.open.at(-1)?.index ?? null
    this.open.push({ family, index })
    return { depth: this.open.length - 1, parent }
  }
}
