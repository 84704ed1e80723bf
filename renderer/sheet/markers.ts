import { type MarkerFamily, type MarkerKind, markerFamilies } from './marker-families.ts'

/** A marker as it stands at the beginning of a line. */
export interface Marker {
  /** As typed, spans whole: `(1)～(4)`. */
  readonly text: string
  readonly family: string
  readonly kind: MarkerKind
  /** The numbers it names: one, all those of a span, none for a bullet or a note. */
  readonly values: readonly number[]
}

/** What the rest of a cell tells about a line's markers: how far weak families have come, and which bullets are used. */
export interface MarkerContext {
  readonly reached: ReadonlyMap<string, number>
  readonly bullets: ReadonlySet<string>
}

interface Reader {
  readonly family: MarkerFamily
  readonly one: RegExp
  /** `(1～4)`: a range within one pair of brackets. */
  readonly within: RegExp | null
}

const RANGE = '[～〜~\\-－‐–—−]|から'
const LIST = '[、，,・･&＆/／]|及び|と'
const SPACES = '[^\\S\\n]*'
const SEPARATOR = new RegExp(`${SPACES}(?:(${RANGE})|(${LIST}))${SPACES}`, 'y')
const NO_SEPARATOR = new RegExp(SPACES, 'y')

const readers: readonly Reader[] = markerFamilies.map(readerOf)
/** By the character a marker begins with: most lines begin with none of these. */
const byFirst = readersByFirst()
const byId = new Map(readers.map((reader) => [reader.family.id, reader]))

function readerOf(family: MarkerFamily): Reader {
  const sign = signSource(family)
  const { open, close, after } = family
  const whole = family.signs === null && family.strong
  return {
    family,
    one: new RegExp(`${open}(${sign})${close}${after}`, 'y'),
    within: whole ? new RegExp(`${open}(${sign})(?:(${RANGE})|(?:${LIST}))(${sign})${close}`, 'y') : null,
  }
}

function readersByFirst(): ReadonlyMap<string, readonly Reader[]> {
  const found = new Map<string, Reader[]>()
  for (const reader of readers) {
    const { open, signs } = reader.family
    const first = open === '' ? (signs ?? [...'0123456789']) : [...'(']
    for (const sign of new Set(first.flatMap((each) => [each, wide(each)]))) {
      found.set(sign, [...(found.get(sign) ?? []), reader])
    }
  }
  return found
}

function signSource(family: MarkerFamily): string {
  if (family.signs === null) return '[0-9０-９]{1,2}'
  const escaped = family.signs.flatMap((sign) => (wide(sign) === sign ? [sign] : [sign, wide(sign)]))
  return `[${escaped.join('').replace(/[-\]\\^]/g, '\\$&')}]`
}

/** The marker that begins at `at`, or null. Families that may stand behind another marker only, when `chained`. */
export function readMarker(line: string, at: number, context: MarkerContext, chained = false): Marker | null {
  for (const reader of byFirst.get(line.charAt(at)) ?? []) {
    if (chained && !reader.family.strong) continue
    const found = readFamily(reader, line, at, context)
    if (found) return found
  }
  return null
}

function readFamily(reader: Reader, line: string, at: number, context: MarkerContext): Marker | null {
  const { family } = reader
  const first = readOne(reader, line, at)
  if (!first) return null
  if (family.kind !== 'number') {
    const graded = family.grade && line.slice(first.end).trim() === '' && !context.bullets.has(family.id)
    return graded
      ? null
      : { text: line.slice(at, first.end), family: family.id, kind: family.kind, values: [] }
  }
  const lowest = first.values[0] ?? 0
  if (lowest < 1) return null
  if (family.weak && lowest > (context.reached.get(family.id) ?? 0) + 1) return null
  const { values, end } = readSpan(reader, line, first)
  return { text: line.slice(at, end), family: family.id, kind: 'number', values }
}

interface Piece {
  readonly values: readonly number[]
  readonly end: number
}

function readOne(reader: Reader, line: string, at: number): Piece | null {
  const within = reader.within && matchAt(reader.within, line, at)
  if (within) {
    const low = numberOf(reader.family, within[1] ?? '')
    const high = numberOf(reader.family, within[3] ?? '')
    if (low < high) return { values: within[2] ? range(low, high) : [low, high], end: at + within[0].length }
  }
  const match = matchAt(reader.one, line, at)
  if (!match) return null
  return { values: [numberOf(reader.family, match[1] ?? '')], end: at + match[0].length }
}

/** Goes on while the same family follows: `(1)～(4)`, `①、②`, `①②`. */
function readSpan(reader: Reader, line: string, first: Piece): Piece {
  let { values, end } = first
  for (;;) {
    const separator = matchAt(SEPARATOR, line, end)
    const bare = separator ?? (reader.family.strong ? matchAt(NO_SEPARATOR, line, end) : null)
    if (!bare) return { values, end }
    const next = readOne(reader, line, end + bare[0].length)
    const low = values.at(-1) ?? 0
    const high = next?.values[0] ?? 0
    if (!next || high <= low) return { values, end }
    values = [...values, ...(separator?.[1] ? range(low + 1, high - 1) : []), ...next.values]
    end = next.end
  }
}

/**
 * The marker that says `values` in the manner of `like`: the same brackets, width and separators. Null where the
 * family has no sign for it, as after ㊿, or where the manner can't say it.
 */
export function writeMarker(like: string, family: string, values: readonly number[]): string | null {
  const reader = byId.get(family)
  const low = values[0]
  const high = values.at(-1)
  if (!reader || low === undefined || high === undefined || reader.family.kind !== 'number') return null
  if (values.length === 1) return replaceSign(reader, firstPiece(reader, like), low)
  const separator = spanSeparator(reader, like, values)
  const ends = [low, high].map((value) => replaceSign(reader, firstPiece(reader, like), value))
  if (separator === null || ends.includes(null)) return null
  if (separator.list) {
    const all = values.map((value) => replaceSign(reader, firstPiece(reader, like), value))
    return all.includes(null) ? null : all.join(separator.text)
  }
  return ends.join(separator.text)
}

function spanSeparator(reader: Reader, like: string, values: readonly number[]) {
  const consecutive = values.every((value, n) => value === (values[0] ?? 0) + n)
  const end = readOne(reader, like, 0)?.end ?? 0
  const typed = matchAt(SEPARATOR, like, end)
  if (typed?.[2] || (end > 0 && end < like.length && !typed)) {
    return { text: typed?.[0] ?? matchAt(NO_SEPARATOR, like, end)?.[0] ?? '', list: true }
  }
  return consecutive ? { text: typed?.[0] ?? '～', list: false } : { text: '、', list: true }
}

/** `(1～4)` and `(1)～(4)` both begin with what a single `(1)` would look like. */
function firstPiece(reader: Reader, like: string): string {
  const within = reader.within && matchAt(reader.within, like, 0)
  if (within) return within[0].charAt(0) + (within[1] ?? '') + within[0].slice(-1)
  return matchAt(reader.one, `${like} `, 0)?.[0] ?? like
}

function replaceSign(reader: Reader, piece: string, value: number): string | null {
  const sign = signOf(reader.family, value)
  const old = matchAt(reader.one, `${piece} `, 0)?.[1]
  if (sign === null || old === undefined) return null
  return piece.replace(old, () => (wide(narrow(old)) === old ? wide(sign) : sign))
}

/** The first marker of a family in its plainest manner, for a level that this cell has not used yet. */
export function plainMarker(family: string, value: number): string | null {
  const reader = byId.get(family)
  if (!reader) return null
  if (reader.family.kind !== 'number') return reader.family.signs?.[0] ?? null
  const sign = signOf(reader.family, value)
  return sign === null ? null : plain(reader.family.open) + sign + plain(reader.family.close)
}

/** The first of a class such as `[(（]`. */
const plain = (source: string) => (source.startsWith('[') ? source.charAt(1) : source)

function numberOf(family: MarkerFamily, sign: string): number {
  const plain = /[！-～]/.test(sign) ? narrow(sign) : sign
  return family.signs === null ? Number(plain) : family.signs.indexOf(plain) + 1
}

function signOf(family: MarkerFamily, value: number): string | null {
  if (family.signs === null) return value >= 1 && value <= 99 ? String(value) : null
  return family.signs[value - 1] ?? null
}

function matchAt(pattern: RegExp, line: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at
  return pattern.exec(line)
}

function range(low: number, high: number): number[] {
  return Array.from({ length: Math.max(0, high - low + 1) }, (_, n) => low + n)
}

function wide(text: string): string {
  return text.replace(/[!-~]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0))
}

function narrow(text: string): string {
  return text.replace(/[！-～]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0))
}
