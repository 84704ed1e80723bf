import type { Workbook } from '../open-workbook.ts'
import { XmlScanner } from '../xml-scanner.ts'
import { officeTheme, type Color } from './colors.ts'
import { eachChild } from './xml-values.ts'

/** Where each of the scheme's colours stands in what styles count: the first two pairs change places. */
const order = [
  'lt1',
  'dk1',
  'lt2',
  'dk2',
  'accent1',
  'accent2',
  'accent3',
  'accent4',
  'accent5',
  'accent6',
  'hlink',
  'folHlink',
]

/** Reads the colours of a workbook's theme, in the order that styles count them (ECMA-376 20.1.6.2). Below `attemptRead` only. */
export function readTheme(workbook: Workbook): readonly Color[] {
  const { package: parts, path } = workbook
  const part = parts.relationships(path).find((one) => one.type === 'theme')?.target
  if (part === undefined || !parts.entry(part)) return officeTheme
  const scanner = new XmlScanner(parts.text(part).text, part)
  const found = new Map<string, Color>()
  for (let token = scanner.next(); token !== 'end'; token = scanner.next()) {
    if (token !== 'open' || !scanner.is('clrScheme')) continue
    eachChild(scanner, () => {
      const name = scanner.local()
      eachChild(scanner, () => {
        const value = scanner.attribute('lastClr') ?? scanner.attribute('val') ?? ''
        if (/^[\da-f]{6}$/i.test(value)) found.set(name, `#${value.toLowerCase()}`)
      })
    })
    break
  }
  return order.map((name, i) => found.get(name) ?? officeTheme[i] ?? '#000000')
}
