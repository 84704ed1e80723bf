import { applySplices, type Splice } from './splice.ts'
import { XmlScanner } from './xml-scanner.ts'

/** A cell whose formula is gone. */
export interface GoneFormula {
  readonly sheetId: string
  readonly cell: string
}

/** The chain of calculations without the formulas that are gone; null where none is left, since it can't be empty. */
export function patchCalcChain(xml: string, part: string, gone: readonly GoneFormula[]): string | null {
  const scanner = new XmlScanner(xml, part)
  const splices: Splice[] = []
  const isGone = new Set(gone.map(({ sheetId, cell }) => `${sheetId}!${cell}`))
  let sheetId = ''
  let kept = 0
  let lostSheet: string | null = null
  for (let token = scanner.next(); token !== 'end'; token = scanner.next()) {
    if (token !== 'open' || scanner.depth !== 2 || !scanner.is('c')) continue
    // ECMA-376 18.6.1: an entry without `i` is of the sheet of the entry before it.
    const written = scanner.attribute('i')
    sheetId = written ?? sheetId
    const { tagStart, tagEnd, empty } = scanner
    if (isGone.has(`${sheetId}!${scanner.attribute('r')}`)) {
      scanner.skip()
      splices.push({ start: tagStart, end: scanner.tagEnd, text: '' })
      lostSheet = written === null ? lostSheet : sheetId
    } else {
      kept++
      const at = tagEnd - (empty ? 2 : 1)
      if (written === null && lostSheet !== null)
        splices.push({ start: at, end: at, text: ` i="${sheetId}"` })
      lostSheet = null
    }
  }
  return kept === 0 ? null : applySplices(xml, splices)
}

/** A list of relationships or content types without the entries whose attribute satisfies `isGone`. */
export function withoutEntries(
  xml: string,
  part: string,
  element: string,
  attribute: string,
  isGone: (value: string) => boolean,
): string {
  const scanner = new XmlScanner(xml, part)
  const splices: Splice[] = []
  for (let token = scanner.next(); token !== 'end'; token = scanner.next()) {
    if (token !== 'open' || !scanner.is(element) || !isGone(scanner.attribute(attribute) ?? '')) continue
    const start = scanner.tagStart
    scanner.skip()
    splices.push({ start, end: scanner.tagEnd, text: '' })
  }
  return applySplices(xml, splices)
}
