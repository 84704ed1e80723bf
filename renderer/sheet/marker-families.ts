/** What a family of markers does to an outline: numbers name an item, bullets count, notes follow what stands above. */
export type MarkerKind = 'number' | 'bullet' | 'note'

/** One way of marking lines, such as `(1) (2) …` or `・`. */
export interface MarkerFamily {
  readonly id: string
  readonly kind: MarkerKind
  /** The signs in order, in half width; a sign's place is its number less one. Null where digits count. */
  readonly signs: readonly string[] | null
  /** Regular expression sources of what stands before and behind the sign. */
  readonly open: string
  readonly close: string
  /** What must follow on the line, as a lookahead; keeps `1.5倍`, `Ⅲ期`, `-5%` and `○○事業` from being markers. */
  readonly after: string
  /** Safe enough to stand behind another marker on one line, and to be listed without a separator: `①②`. */
  readonly strong: boolean
  /** So like ordinary text that it counts only in order: 1 first, then at most one more than was seen. */
  readonly weak: boolean
  /** Alone on its line it is a grade, unless the cell uses it as a bullet elsewhere. */
  readonly grade: boolean
}

const from = (first: number, count: number) =>
  Array.from({ length: count }, (_, n) => String.fromCodePoint(first + n))

const CIRCLED = [...from(0x2460, 20), ...from(0x3251, 15), ...from(0x32b1, 15)]
const BLACK_CIRCLED = [...from(0x2776, 10), ...from(0x24eb, 10)]
const KANA = [...'アイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワ']
const KANJI = [...'一二三四五六七八九十']
const LOWER = from(0x61, 26)
const UPPER = from(0x41, 26)

const OPEN = '[(（]'
const CLOSE = '[)）]'
const DOT = '[.．]'
const NO_DIGIT = '(?![0-9０-９])'
const NO_LETTER = '(?![A-Za-zＡ-Ｚａ-ｚ])'
const BLANK = '(?=[^\\S\\n])'
const BLANK_OR_END = '(?=\\s|$)'
/** `12 月`, `3 回`: a number with its unit, not a marker. */
const NO_UNIT = '(?![^\\S\\n]*[年月日時分回人件校園名社団か箇地％%倍円千万億点台基本冊位歳世])'

const number = (
  id: string,
  signs: readonly string[] | null,
  rest: Partial<MarkerFamily> = {},
): MarkerFamily => ({
  id,
  kind: 'number',
  signs,
  open: '',
  close: '',
  after: '',
  strong: false,
  weak: false,
  grade: false,
  ...rest,
})

const bullet = (sign: string, rest: Partial<MarkerFamily> = {}): MarkerFamily => ({
  ...number(sign, [...sign], rest),
  kind: rest.kind ?? 'bullet',
  after: rest.after ?? `(?![${sign}])`,
})

/** Every family of markers the outline knows, in the order in which they are tried. */
export const markerFamilies: readonly MarkerFamily[] = [
  number('circled', CIRCLED, { strong: true }),
  number('black-circled', BLACK_CIRCLED, { strong: true }),
  number('bracketed', null, { open: OPEN, close: CLOSE, strong: true }),
  number('bracketed-sign', from(0x2474, 20), { strong: true }),
  number('dotted', null, { close: DOT, after: NO_DIGIT }),
  number('dotted-sign', from(0x2488, 20)),
  number('half-bracketed', null, { close: CLOSE }),
  number('bare', null, { after: BLANK + NO_UNIT, weak: true }),
  number('bracketed-kana', KANA, { open: OPEN, close: CLOSE, strong: true }),
  number('circled-kana', from(0x32d0, 44), { strong: true }),
  number('half-bracketed-kana', KANA, { close: CLOSE }),
  number('dotted-kana', KANA, { close: DOT }),
  number('bare-kana', KANA, { after: BLANK_OR_END, weak: true }),
  number('bracketed-kanji', KANJI, { open: OPEN, close: CLOSE }),
  number('bracketed-letter', LOWER, { open: OPEN, close: CLOSE }),
  number('bracketed-capital', UPPER, { open: OPEN, close: CLOSE }),
  number('half-bracketed-letter', LOWER, { close: CLOSE }),
  number('half-bracketed-capital', UPPER, { close: CLOSE }),
  number('dotted-letter', LOWER, { close: DOT, after: NO_LETTER }),
  number('dotted-capital', UPPER, { close: DOT, after: NO_LETTER }),
  number('dotted-roman', from(0x2160, 12), { close: DOT }),
  number('roman', from(0x2160, 12), { after: BLANK_OR_END }),
  bullet('・･', { strong: true }),
  bullet('●'),
  bullet('○◯', { grade: true }),
  bullet('◎', { grade: true }),
  bullet('■'),
  bullet('□'),
  bullet('◆'),
  bullet('◇'),
  bullet('▶►▷'),
  bullet('-－‐–—−', { after: '(?=[^\\S\\n]|[^\\s0-9０-９.．\\-－‐–—−])' }),
  bullet('*＊', { after: BLANK }),
  bullet('※', { kind: 'note' }),
  bullet('→⇒', { kind: 'note' }),
]
