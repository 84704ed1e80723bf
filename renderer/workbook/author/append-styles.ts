import { encodeAttribute, XmlEdits } from '../xml-edits.ts'
import { XmlScanner } from '../xml-scanner.ts'
import { bookFont, styleOf, type NewFont, type NewStyle, type StyleName } from './style-table.ts'

/** A look, with the mark that keeps Excel from reading the text as a formula once it is edited (18.8.45 quotePrefix). */
export interface WantedStyle {
  readonly name: StyleName
  readonly quoted: boolean
}

/** The looks that sheets ask for, each with its place behind those that a styles part has. */
export class StylePool {
  readonly #first: number
  readonly #wanted = new Map<string, { readonly index: number; readonly style: WantedStyle }>()

  /** `first` is how many cell formats there are already. */
  constructor(first: number) {
    this.#first = first
  }

  /** The `s` of a cell. */
  index(name: StyleName, quoted = false): number {
    const key = quoted ? `'${name}` : name
    let found = this.#wanted.get(key)
    if (!found)
      this.#wanted.set(key, (found = { index: this.#first + this.#wanted.size, style: { name, quoted } }))
    return found.index
  }

  /** In the order of their places. */
  wanted(): readonly WantedStyle[] {
    return [...this.#wanted.values()].map(({ style }) => style)
  }
}

/** How many cell formats a styles part has. */
export function countCellFormats(xml: string, part: string): number {
  return countLists(xml, part).cellXfs
}

/** The entries of the lists that a cell format points into (18.8.39). */
const entryNames = {
  numFmts: 'numFmt',
  fonts: 'font',
  fills: 'fill',
  borders: 'border',
  cellXfs: 'xf',
} as const

type ListName = keyof typeof entryNames
type Lists<T> = Record<ListName, T>
const listNames = Object.keys(entryNames) as readonly ListName[]

function countLists(xml: string, part: string): Lists<number> & { readonly lastFormat: number } {
  const counts = { numFmts: 0, fonts: 0, fills: 0, borders: 0, cellXfs: 0, lastFormat: 163 }
  const scanner = new XmlScanner(xml, part)
  let list: ListName | undefined
  for (let token = scanner.next(); token !== 'end'; token = scanner.next()) {
    if (token !== 'open') continue
    if (scanner.depth === 2) list = listNames.find((name) => scanner.is(name))
    if (scanner.depth !== 3 || !list || !scanner.is(entryNames[list])) continue
    counts[list]++
    // Ids below 164 are built in (18.8.30).
    if (list === 'numFmts')
      counts.lastFormat = Math.max(counts.lastFormat, Number(scanner.attribute('numFmtId')))
  }
  return counts
}

/** A styles part with more cell formats at its end; what is there keeps its bytes and its place. */
export function appendStyles(xml: string, part: string, wanted: readonly WantedStyle[]): string {
  if (wanted.length === 0) return xml
  const edits = new XmlEdits(xml, part)
  const { scanner } = edits
  const made = makeLists(wanted, countLists(xml, part))
  let waiting = made.numFmts.length > 0
  let prefix = ''
  for (let token = scanner.next(); token !== 'end'; token = scanner.next()) {
    if (token !== 'open') continue
    if (scanner.depth === 1) prefix = scanner.prefix()
    if (scanner.depth !== 2) continue
    if (waiting && !scanner.is('numFmts')) {
      const formats = made.numFmts.map((entry) => withPrefix(entry, prefix)).join('')
      const list = `<${prefix}numFmts count="${made.numFmts.length}">${formats}</${prefix}numFmts>`
      edits.splice(scanner.tagStart, scanner.tagStart, list)
    }
    waiting = false
    const list = listNames.find((name) => scanner.is(name))
    if (list) extendList(edits, made[list])
  }
  return edits.finish()
}

/** Puts entries at the end of the current list and counts them. */
function extendList(edits: XmlEdits, added: readonly string[]): void {
  const { scanner } = edits
  if (added.length === 0) return
  edits.attribute('count', (count) => String(Number(count) + added.length))
  edits.append(added.map((entry) => withPrefix(entry, scanner.prefix())).join(''))
}

function withPrefix(entry: string, prefix: string): string {
  return prefix === '' ? entry : entry.replace(/<(\/?)(?=\w)/g, `<$1${prefix}`)
}

/** Entries for the lists, each font, fill, border and format once. */
function makeLists(
  wanted: readonly WantedStyle[],
  counts: ReturnType<typeof countLists>,
): Lists<readonly string[]> {
  const lists: Lists<string[]> = { numFmts: [], fonts: [], fills: [], borders: [], cellXfs: [] }
  const place = (list: ListName, entry: string): number => {
    const at = lists[list].indexOf(entry)
    return counts[list] + (at < 0 ? lists[list].push(entry) - 1 : at)
  }
  const formats: string[] = []
  const formatId = (code: string): number => {
    if (!formats.includes(code)) formats.push(code)
    const id = counts.lastFormat + 1 + formats.indexOf(code)
    place('numFmts', `<numFmt numFmtId="${id}" formatCode="${encodeAttribute(code)}"/>`)
    return id
  }
  for (const { name, quoted } of wanted) {
    const style = styleOf(name)
    const font = place('fonts', fontXml(style.font))
    const fill = style.fill === undefined ? 0 : place('fills', fillXml(style.fill))
    const border = place('borders', style.border ? framed : unframed)
    const format = style.format === undefined ? 0 : formatId(style.format)
    const quote = quoted ? ' quotePrefix="1"' : ''
    lists.cellXfs.push(
      `<xf numFmtId="${format}" fontId="${font}" fillId="${fill}" borderId="${border}" xfId="0"${quote} applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1">${alignmentXml(style)}</xf>`,
    )
  }
  return lists
}

function fontXml({ size, bold, color }: NewFont): string {
  const paint = color === undefined ? '' : `<color rgb="FF${color}"/>`
  return `<font>${bold ? '<b/>' : ''}<sz val="${size}"/>${paint}<name val="${bookFont}"/><family val="3"/><charset val="128"/></font>`
}

function fillXml(color: string): string {
  return `<fill><patternFill patternType="solid"><fgColor rgb="FF${color}"/><bgColor indexed="64"/></patternFill></fill>`
}

const side = (name: string) => `<${name} style="thin"><color rgb="FF8C8C8C"/></${name}>`
const framed = `<border>${['left', 'right', 'top', 'bottom'].map(side).join('')}<diagonal/></border>`
const unframed = '<border><left/><right/><top/><bottom/><diagonal/></border>'

function alignmentXml({ horizontal, vertical, wrap, indent, shrink }: NewStyle): string {
  const across = horizontal === undefined ? '' : ` horizontal="${horizontal}"`
  const inwards = indent === undefined ? '' : ` indent="${indent}"`
  return `<alignment${across} vertical="${vertical ?? 'top'}"${wrap ? ' wrapText="1"' : ''}${inwards}${shrink ? ' shrinkToFit="1"' : ''}/>`
}
