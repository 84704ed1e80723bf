import type { DateLetter, FormatCondition, FormatPart, FormatSection } from './format-parts.ts'

/** What Windows shows for `[$-F800]` and `[$-F400]` in Japanese. */
const systemFormats: ReadonlyMap<string, string> = new Map([
  ['f800', 'yyyy"年"m"月"d"日"'],
  ['x-sysdate', 'yyyy"年"m"月"d"日"'],
  ['f400', 'h:mm:ss'],
  ['x-systime', 'h:mm:ss'],
])

const known = new Map<string, readonly FormatSection[]>()
/** Hostile files bring formats without end; real ones some dozens. */
const knownAtMost = 500

/** Reads a number format (ECMA-376 18.8.31) into its sections; a format once read is remembered. */
export function parseFormat(code: string): readonly FormatSection[] {
  const there = known.get(code)
  if (there) return there
  if (known.size >= knownAtMost) known.clear()
  const sections = splitSections(code).map(parseSection)
  known.set(code, sections)
  return sections
}

/** At each semicolon that is not quoted, escaped or in brackets. */
function splitSections(code: string): string[] {
  const sections: string[] = []
  let from = 0
  for (let i = 0; i < code.length; i++) {
    const character = code[i]!
    if (character === '"') i = closing(code, i, '"')
    else if (character === '[') i = closing(code, i, ']')
    else if ('\\!_*'.includes(character)) i++
    else if (character === ';') {
      sections.push(code.slice(from, i))
      from = i + 1
    }
  }
  return [...sections, code.slice(from)]
}

function closing(code: string, from: number, mark: string): number {
  const at = code.indexOf(mark, from + 1)
  return at < 0 ? code.length : at
}

function parseSection(code: string): FormatSection {
  const reader = new SectionReader(code)
  const system = reader.system === null ? undefined : systemFormats.get(reader.system)
  if (system !== undefined) return parseSection(system)
  const parts = withMinutes(reader.parts)
  const has = (...kinds: readonly FormatPart['kind'][]) => parts.some((part) => kinds.includes(part.kind))
  const kind = has('date', 'elapsed', 'half-day')
    ? 'date'
    : has('at')
      ? 'text'
      : has('general')
        ? 'general'
        : 'number'
  const { condition, numerals, japanese, firstYearAsGan, eraYears } = reader
  return { kind, parts, condition, numerals, japanese, firstYearAsGan, eraYears }
}

const halfDays = /^(AM\/PM|A\/P|上午\/下午|午前\/午後)/i
const general = /^(General|G\/標準)/i
const dateRun = /^(y+|m+|d+|h+|s+|e+(?![+-])|g+|aaaa|aaa|b+|r+)/i

class SectionReader {
  readonly parts: FormatPart[] = []
  condition: FormatCondition | null = null
  numerals: 0 | 1 | 2 | 3 = 0
  japanese = false
  firstYearAsGan = false
  eraYears = false
  system: string | null = null

  constructor(code: string) {
    for (let rest = code; rest !== '';) rest = rest.slice(this.#read(rest))
  }

  /** Takes the next part and gives how long it is written. */
  #read(rest: string): number {
    const first = rest[0]!
    if (first === '"') return this.#quoted(rest)
    if (first === '[') return this.#bracketed(rest)
    // A pair of surrogates is one character; Japanese formats escape with `!` as well.
    if (first === '\\' || first === '!') return this.#text(characterAt(rest, 1), 1)
    if (first === '_') {
      this.#text(' ', 0)
      return 1 + characterAt(rest, 1).length
    }
    if (first === '*') return 1 + characterAt(rest, 1).length
    return this.#word(rest) ?? this.#sign(rest) ?? this.#text(characterAt(rest, 0), 0)
  }

  #text(text: string, before: number): number {
    if (text !== '') this.parts.push({ kind: 'text', text })
    return before + text.length
  }

  #quoted(rest: string): number {
    const end = closing(rest, 0, '"')
    this.#text(rest.slice(1, end), 0)
    return end + 1
  }

  #word(rest: string): number | null {
    const word = general.exec(rest)?.[0]
    if (word !== undefined) {
      this.parts.push({ kind: 'general' })
      return word.length
    }
    const half = halfDays.exec(rest)?.[0]
    if (half !== undefined) {
      const [am = '', pm = ''] = half.split('/')
      this.parts.push({ kind: 'half-day', am, pm })
      return half.length
    }
    const run = dateRun.exec(rest)?.[0]
    if (run === undefined) return null
    this.parts.push({ kind: 'date', letter: run[0]!.toLowerCase() as DateLetter, length: run.length })
    return run.length + this.#subsecond(rest.slice(run.length))
  }

  /** `.00` behind seconds. */
  #subsecond(rest: string): number {
    const last = this.parts.at(-1)
    const isSecond =
      (last?.kind === 'date' && last.letter === 's') || (last?.kind === 'elapsed' && last.unit === 's')
    const run = isSecond ? /^\.0+/.exec(rest)?.[0] : undefined
    if (run === undefined) return 0
    this.parts.push({ kind: 'subsecond', length: Math.min(3, run.length - 1) })
    return run.length
  }

  #sign(rest: string): number | null {
    const exponent = /^[eE]([+-])/.exec(rest)
    if (exponent) {
      this.parts.push({ kind: 'exponent', plus: exponent[1] === '+' })
      return 2
    }
    const first = rest[0]!
    if (first === '0' || first === '#' || first === '?') this.parts.push({ kind: 'digit', as: first })
    else if (first === '.') this.parts.push({ kind: 'point' })
    else if (first === ',') this.parts.push({ kind: 'comma' })
    else if (first === '%') this.parts.push({ kind: 'percent' })
    else if (first === '/') this.parts.push({ kind: 'slash' })
    else if (first === '@') this.parts.push({ kind: 'at' })
    else return null
    return 1
  }

  #bracketed(rest: string): number {
    const end = closing(rest, 0, ']')
    const inside = rest.slice(1, end)
    const elapsed = /^(h+|m+|s+)$/i.exec(inside)?.[0]
    const condition = /^(<=|>=|<>|<|>|=)\s*(-?[\d.]+(?:E[+-]?\d+)?)$/i.exec(inside)
    if (elapsed !== undefined) {
      const unit = elapsed[0]!.toLowerCase() as 'h' | 'm' | 's'
      this.parts.push({ kind: 'elapsed', unit, length: elapsed.length })
      return end + 1 + this.#subsecond(rest.slice(end + 1))
    }
    if (condition)
      this.condition = { sign: condition[1] as FormatCondition['sign'], value: Number(condition[2]) }
    else if (inside.startsWith('$')) this.#locale(inside.slice(1))
    else if (/^DBNum[123]$/i.test(inside)) this.numerals = Number(inside[5]) as 1 | 2 | 3
    // What is left is a colour, or nothing that is shown.
    return end + 1
  }

  /** `[$¥-411]`: a currency's sign, then a language by its number or name. */
  #locale(inside: string): void {
    const dash = inside.indexOf('-')
    this.#text(dash < 0 ? inside : inside.slice(0, dash), 0)
    const language = dash < 0 ? '' : inside.slice(dash + 1).toLowerCase()
    const number = /^[\da-f]+$/.test(language) ? parseInt(language, 16) : 0
    if (systemFormats.has(language)) this.system = language
    this.japanese ||= (number & 0xffff) === 0x411 || /^ja\b/.test(language)
    this.eraYears ||= ((number >> 16) & 0xff) === 3
    this.firstYearAsGan ||= language.includes('gannen')
  }
}

function characterAt(text: string, at: number): string {
  const code = text.codePointAt(at)
  return code === undefined ? '' : String.fromCodePoint(code)
}

/** An `m` behind hours or before seconds counts minutes. */
function withMinutes(parts: readonly FormatPart[]): FormatPart[] {
  const times = parts.filter((part) => part.kind === 'date' || part.kind === 'elapsed')
  const unitOf = (part: FormatPart | undefined) =>
    part?.kind === 'date' ? part.letter : part?.kind === 'elapsed' ? part.unit : null
  return parts.map((part) => {
    if (part.kind !== 'date' || part.letter !== 'm' || part.length > 2) return part
    const at = times.indexOf(part)
    const isMinute = unitOf(times[at - 1]) === 'h' || unitOf(times[at + 1]) === 's'
    return isMinute ? { ...part, letter: 'minute' } : part
  })
}
