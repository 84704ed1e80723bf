import type { Workbook } from '../open-workbook.ts'
import { XmlScanner } from '../xml-scanner.ts'
import { indexedColors, type Color, type Palette } from './colors.ts'
import {
  plainAlignment,
  plainFont,
  noBorders,
  plainLook,
  type Borders,
  type CellLook,
  type Font,
  type Looks,
} from './look.ts'
import { readAlignment, readBorders, readFill, readFont } from './read-look-parts.ts'
import { readTheme } from './read-theme.ts'
import { eachChild, numberOr } from './xml-values.ts'

/** A cell format's places in the lists of the styles part (ECMA-376 18.8.45). */
interface Format {
  readonly font: number
  readonly fill: number
  readonly border: number
  readonly alignment: CellLook['alignment']
}

/** Reads what a workbook's cells look like from its styles and theme. Below `attemptRead` only. */
export function readLooks(workbook: Workbook): Looks {
  const { package: parts, path } = workbook
  const part = parts.relationships(path).find((one) => one.type === 'styles')?.target
  const found =
    part !== undefined && parts.entry(part)
      ? new StylesReader(parts.text(part).text, part, readTheme(workbook))
      : null
  found?.run()
  return found?.looks() ?? { at: () => plainLook, normalFont: plainFont }
}

class StylesReader {
  readonly #scanner: XmlScanner
  readonly #fonts: Font[] = []
  readonly #fills: (Color | null)[] = []
  readonly #borders: Borders[] = []
  readonly #styleFormats: Format[] = []
  readonly #formats: Format[] = []
  readonly #palette: Palette
  #normal = 0

  constructor(xml: string, part: string, theme: readonly Color[]) {
    this.#scanner = new XmlScanner(xml, part)
    this.#palette = { theme, indexed: ownColors(xml, part) ?? indexedColors }
  }

  run(): void {
    const scanner = this.#scanner
    for (let token = scanner.next(); token !== 'end'; token = scanner.next())
      if (token === 'open' && scanner.depth === 2) this.#readList(scanner.local())
  }

  #readList(name: string): void {
    const scanner = this.#scanner
    switch (name) {
      case 'fonts':
        return eachChild(scanner, () => this.#fonts.push(readFont(scanner, this.#palette)))
      case 'fills':
        return eachChild(scanner, () => this.#fills.push(readFill(scanner, this.#palette)))
      case 'borders':
        return eachChild(scanner, () => this.#borders.push(readBorders(scanner, this.#palette)))
      case 'cellStyleXfs':
        return eachChild(scanner, () => this.#styleFormats.push(readFormat(scanner)))
      case 'cellXfs':
        return eachChild(scanner, () => this.#formats.push(readFormat(scanner)))
      case 'cellStyles':
        return eachChild(scanner, () => {
          if (scanner.attribute('builtinId') === '0') this.#normal = numberOr(scanner.attribute('xfId'), 0)
        })
      default:
        return scanner.skip()
    }
  }

  looks(): Looks {
    const looks = this.#formats.map(({ font, fill, border, alignment }): CellLook => ({
      font: this.#fonts[font] ?? plainFont,
      fill: this.#fills[fill] ?? null,
      borders: this.#borders[border] ?? noBorders,
      alignment,
    }))
    const normalFont = this.#fonts[this.#styleFormats[this.#normal]?.font ?? 0] ?? plainFont
    return { at: (style) => looks[style] ?? looks[0] ?? plainLook, normalFont }
  }
}

function readFormat(scanner: XmlScanner): Format {
  const font = numberOr(scanner.attribute('fontId'), 0)
  const fill = numberOr(scanner.attribute('fillId'), 0)
  const border = numberOr(scanner.attribute('borderId'), 0)
  let alignment = plainAlignment
  eachChild(scanner, () => {
    if (scanner.is('alignment')) alignment = readAlignment(scanner)
  })
  return { font, fill, border, alignment }
}

/** The workbook's own palette (18.8.11), which stands behind the styles that use it; null where it has none. */
function ownColors(xml: string, part: string): readonly Color[] | null {
  if (!xml.includes('indexedColors')) return null
  const scanner = new XmlScanner(xml, part)
  const colors: Color[] = []
  for (let token = scanner.next(); token !== 'end'; token = scanner.next())
    if (token === 'open' && scanner.is('rgbColor'))
      colors.push(`#${(scanner.attribute('rgb') ?? '').slice(-6).toLowerCase()}`)
  return colors
}
