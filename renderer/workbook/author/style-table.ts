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
  readonly wrap?: true
}

/** On every Windows since 2018 (and under the SIL Open Font License), with 髙, 﨑 and 𠮷. */
export const bookFont = 'BIZ UDPゴシック'

const body: NewFont = { size: 10 }
const framed = { font: body, border: true } as const
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
  text: { ...framed, wrap: true },
  /** What stands in many rows and is not read in each. */
  small: { ...framed, font: { size: 8 }, wrap: true },
  center: { ...framed, horizontal: 'center' },
  number: { ...framed, format: '#,##0', horizontal: 'right' },
  decimal: { ...framed, format: '#,##0.##########', horizontal: 'right' },
  date: { ...framed, format: 'yyyy/m/d', horizontal: 'center' },
  moment: { ...framed, format: 'yyyy/m/d h:mm', horizontal: 'center' },
  /** Something to be known beside a row. */
  remarkCell: { ...framed, font: { size: 9 }, wrap: true },
  warning: { ...framed, fill: 'FFF3D6', wrap: true },
  warningCenter: { ...framed, fill: 'FFF3D6', horizontal: 'center' },
  alarmCenter: { ...framed, fill: 'FBE0DE', horizontal: 'center' },
  alarmNumber: { ...framed, fill: 'FBE0DE', format: '#,##0', horizontal: 'right' },
} as const satisfies Record<string, NewStyle>

/** A look of cells made from nothing. */
export type StyleName = keyof typeof styleTable

/** The look by its name. */
export function styleOf(name: StyleName): NewStyle {
  return styleTable[name]
}
