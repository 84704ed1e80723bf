import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fflateCodec } from './fflate-codec.ts'
import { readVisibleGrids } from './open-workbook.ts'
import { makeWorkbook } from './testing/make-workbook.ts'

/** A cell, and whether it is written the way that is read quickly or one that must be walked. */
interface WrittenCell {
  readonly text: string
  readonly kind: 'shared' | 'str' | 'number' | 'inline'
  readonly plain: boolean
  readonly furigana: boolean
}

const cellArb = fc.record<WrittenCell>({
  text: fc.oneof(
    fc.string({
      unit: fc.constantFrom('あ', '①', '𠮷', ' ', '_x000D_', '&', '<', '>', '"', '\n', 'a'),
      maxLength: 6,
    }),
    fc.constant(''),
  ),
  kind: fc.constantFrom('shared', 'str', 'number', 'inline'),
  plain: fc.boolean(),
  furigana: fc.boolean(),
})

const escape = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;')

/** `_x005F_` keeps what looks like an escape a typed text. */
const inCell = (text: string) => escape(text.replace(/_(?=x[\dA-F]{4}_)/g, '_x005F_'))

function cellXml({ text, kind, plain }: WrittenCell, row: number, index: number): string {
  const place = plain ? `r="B${row}" s="0"` : `  s='0' r='B${row}' `
  const comment = plain ? '' : '<!-- < -->'
  switch (kind) {
    case 'shared':
      return `<c ${place} t="s">${comment}<v>${index}</v></c>`
    case 'str':
      return `<c ${place} t="str">${comment}<v>${inCell(text)}</v></c>`
    case 'inline':
      return `<c ${place} t="inlineStr"><is><t>${inCell(text)}</t></is></c>`
    case 'number':
      return `<c ${place}><v>${comment}${row}.5</v></c>`
  }
}

function entryXml({ text, plain, furigana }: WrittenCell): string {
  const reading = furigana ? '<rPh sb="0" eb="1"><t>フリ</t></rPh><phoneticPr fontId="1"/>' : ''
  return plain
    ? `<si><t xml:space="preserve">${inCell(text)}</t>${reading}</si>`
    : `<si ><r><t>${inCell(text)}</t></r>${reading}</si>`
}

function book(cells: readonly WrittenCell[]): Uint8Array {
  const rows = cells.map((cell, i) => `<row r="${i + 1}">${cellXml(cell, i + 1, i)}</row>`).join('')
  return makeWorkbook({
    sheets: [{ name: '表', inside: `<sheetData>${rows}</sheetData>` }],
    strings: cells.map(entryXml).join(''),
  })
}

describe('cells and shared strings', () => {
  it('read the same whichever way they are written', () => {
    fc.assert(
      fc.property(fc.array(cellArb, { minLength: 1, maxLength: 12 }), (cells) => {
        const read = readVisibleGrids(book(cells), fflateCodec)
        const texts = read.ok ? cells.map((_, i) => read.value[0]?.text(i + 1, 2)) : read.trouble
        expect(texts).toEqual(cells.map((cell, i) => (cell.kind === 'number' ? `${i + 1}.5` : cell.text)))
      }),
      { numRuns: 500 },
    )
  })
})
