/** A font, as the list of fonts holds it. */
export interface NewFont {
  readonly size: number
  readonly bold?: true
  /** RRGGBB. */
  readonly color?: string
}

/** One look of cells made from nothing (ECMA-376 18.8.45). */
export interface NewStyle {
  readonly font: NewFont
  /** RRGGBB. */
  readonly fill?: string
  readonly border?: true
  readonly format?: string
  readonly horizontal?: 'left' | 'center' | 'right'
  readonly vertical?: 'center'
  /** So many threes of spaces between the text and the edge that it stands at. */
  readonly indent?: number
  readonly wrap?: true
  /** Smaller where it doesn't fit: numbers and dates that don't are shown as ### else. */
  readonly shrink?: true
}

/** On every Windows since 2018 (and under the SIL Open Font License), with 髙, 﨑 and 𠮷. */
export const bookFont = 'BIZ UDPゴシック'

const body: NewFont = { size: 10 }
const framed = { font: body, border: true } as const
const middle = { ...framed, vertical: 'center' } as const
const digits = { horizontal: 'right', indent: 1, shrink: true } as const
const warning = 'FFF3D6'
const alarm = 'FBE0DE'
const head = {
  font: { size: 10, bold: true },
  border: true,
  horizontal: 'center',
  vertical: 'center',
  wrap: true,
} as const

/** The looks by name. */
export const styleTable = {
  title: { font: { size: 14, bold: true }, vertical: 'center' },
  remark: { font: { size: 9, color: '595959' }, vertical: 'center' },
  head: { ...head, fill: 'DDE6F0' },
  headPrevious: { ...head, fill: 'EBEBEB' },
  /** Of many lines, beside others of many. */
  text: { ...framed, wrap: true },
  textCenter: { ...framed, horizontal: 'center' },
  warning: { ...framed, font: { size: 9 }, fill: warning, wrap: true },
  /** Of a line or two. */
  line: { ...middle, wrap: true },
  /** What stands in many rows and is not read in each. */
  small: { ...middle, font: { size: 8 }, wrap: true },
  warningSmall: { ...middle, font: { size: 8 }, fill: warning, wrap: true },
  center: { ...middle, horizontal: 'center' },
  warningCenter: { ...middle, fill: warning, horizontal: 'center' },
  alarmCenter: { ...middle, fill: alarm, horizontal: 'center' },
  number: { ...middle, format: '#,##0', ...digits },
  alarmNumber: { ...middle, fill: alarm, format: '#,##0', ...digits },
  decimal: { ...middle, format: '#,##0.##########', ...digits },
  date: { ...middle, format: 'yyyy/m/d', horizontal: 'center', shrink: true },
  moment: { ...middle, format: 'yyyy/m/d h:mm', horizontal: 'center', shrink: true },
  /** The lines of a letter, over the whole width of the paper. */
  letter: { font: { size: 11 }, vertical: 'center', wrap: true },
  letterTitle: { font: { size: 15, bold: true }, horizontal: 'center', vertical: 'center', wrap: true },
  letterRight: { font: { size: 11 }, horizontal: 'right', vertical: 'center' },
  letterCenter: { font: { size: 11 }, horizontal: 'center', vertical: 'center' },
  letterBold: { font: { size: 11, bold: true }, vertical: 'center', wrap: true },
} as const satisfies Record<string, NewStyle>

/** A look of cells made from nothing. */
export type StyleName = keyof typeof styleTable

/** The look by its name. */
export function styleOf(name: StyleName): NewStyle {
  return styleTable[name]
}
