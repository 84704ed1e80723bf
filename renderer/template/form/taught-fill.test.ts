import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { Goal } from '../../sheet/sheet.ts'
import { parseAddress } from '../../workbook/cell-address.ts'
import { fflateCodec } from '../../workbook/fflate-codec.ts'
import { readVisibleGrids } from '../../workbook/open-workbook.ts'
import { fillTemplate } from '../fill-template.ts'
import { readWorkbook } from '../read-workbook.ts'
import { compileForm } from './compile-form.ts'
import { findRepeat } from './find-repeat.ts'
import { taughtSheet } from './taught-sheet.ts'
import { emptyTeaching, type Teaching } from './teaching.ts'

const bytesOf = (name: string) =>
  new Uint8Array(readFileSync(new URL(`../../../e2e/workbooks/${name}.xlsx`, import.meta.url)))
const unknown = bytesOf('unknown-words-r4-filled')

const at = (address: string) => {
  const place = parseAddress(address)
  if (!place) throw new Error(address)
  return place
}

/** What a person says of unknown-words-r4-filled.xlsx. */
const teaching: Teaching = {
  ...emptyTeaching,
  department: { cell: at('C2'), before: '' },
  headings: { previous: at('A4'), current: at('E4') },
  number: at('A5'),
  sides: {
    previous: { title: at('C5'), marker: null, initiatives: at('B7'), outcome: at('D7') },
    current: { title: at('F5'), marker: null, initiatives: at('E7'), outcome: at('G7') },
  },
  next: at('B8'),
  count: 2,
}

function taughtForms() {
  const grids = readVisibleGrids(unknown, fflateCodec)
  const grid = grids.ok ? grids.value[0] : undefined
  const sheet = grid && taughtSheet(grid, teaching, findRepeat(grid, teaching))
  if (!sheet) throw new Error('Too little was taught.')
  return [compileForm({ id: 'f', name: '柱', sheets: [sheet] })]
}

function goalAt(goals: readonly Goal[], i: number): Goal {
  const goal = goals[i % goals.length]
  if (!goal) throw new Error('no goal')
  return goal
}

describe('a paper that nobody but its form knows', () => {
  const forms = taughtForms()
  const read = (bytes: Uint8Array) => {
    const sheets = readWorkbook(bytes, fflateCodec, forms)
    if (!sheets.ok) throw new Error(sheets.trouble.code)
    const [sheet] = sheets.value
    if (!sheet) throw new Error('no sheet')
    return sheet
  }

  it('is refused without it', () => {
    const refused = readWorkbook(unknown, fflateCodec)
    expect(!refused.ok && refused.trouble.code).toBe('no-sheet-found')
  })

  it('is read like the same paper with words that are known', () => {
    const known = readWorkbook(bytesOf('side-by-side-r4-filled'), fflateCodec)
    expect(read(unknown).goals).toEqual(known.ok && known.value[0]?.goals)
    expect([read(unknown).department, read(unknown).fiscalYear, read(unknown).unclaimed]).toEqual([
      '政策企画部',
      2022,
      [],
    ])
  })

  it.each([4, 5, 7])('takes %i goals back as they were filled in', (count) => {
    const { goals, ...sheet } = read(unknown)
    const wanted = Array.from({ length: count }, (_, i) => ({ ...goalAt(goals, i), number: i + 1 }))
    const filled = fillTemplate(unknown, { ...sheet, goals: wanted }, fflateCodec, {}, forms)
    expect(filled.ok && filled.value.notPlaced).toEqual([])
    expect(filled.ok && read(filled.value.bytes).goals).toEqual(wanted)
  })
})
