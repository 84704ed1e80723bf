import { builtInFormat } from './number-format/built-in-formats.ts'
import { XmlScanner } from './xml-scanner.ts'

/** What of a cell's style matters here; its place in the list is the `s` of a cell. */
export interface CellStyle {
  /** The number format's code (ECMA-376 18.8.30, 18.8.31). */
  readonly format: string
}

/** What a cell without a style is like. */
export const plainStyle: CellStyle = { format: 'General' }

/** Reads the styles part: one entry a cell format, in order (ECMA-376 18.8.10). */
export function readStyles(xml: string, part: string): readonly CellStyle[] {
  const scanner = new XmlScanner(xml, part)
  const formats = new Map<number, string>()
  const styles: CellStyle[] = []
  for (let token = scanner.next(); token !== 'end'; token = scanner.next()) {
    if (token !== 'open') continue
    if (scanner.depth === 3 && scanner.is('numFmt'))
      formats.set(Number(scanner.attribute('numFmtId')), scanner.attribute('formatCode') ?? '')
    else if (scanner.depth === 2 && scanner.is('cellXfs')) readCellFormats(scanner, formats, styles)
  }
  return styles
}

function readCellFormats(
  scanner: XmlScanner,
  formats: ReadonlyMap<number, string>,
  styles: CellStyle[],
): void {
  if (scanner.empty) return
  for (let token = scanner.next(); token !== 'end' && scanner.depth >= 2; token = scanner.next()) {
    if (token !== 'open' || scanner.depth !== 3 || !scanner.is('xf')) continue
    const id = Number(scanner.attribute('numFmtId') ?? 0)
    styles.push({ format: formats.get(id) ?? builtInFormat(id) })
  }
}
