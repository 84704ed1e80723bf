import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { fflateCodec } from '../workbook/fflate-codec.ts'
import { addGoals } from './add-goals.ts'
import type { FilePage, GoalTable } from './goal-table.ts'
import type { GoalPlace } from './layout.ts'
import { openTemplate } from './open-template.ts'
import { readTable } from './read-table.ts'

const url = new URL('../../e2e/workbooks/side-by-side-r4-blank.xlsx', import.meta.url)
const { workbook, tables } = openTemplate(new Uint8Array(readFileSync(url)), fflateCodec)

function paperWith(change: (goals: readonly GoalPlace[]) => readonly GoalPlace[]) {
  const [table] = tables
  if (!table) throw new Error('no table')
  const [page] = table.pages
  const grown: FilePage = { ...page, layout: { ...page.layout, goals: change(page.layout.goals) } }
  const changed: GoalTable<FilePage> = { pages: [grown] }
  return { workbook, table: changed, sheet: readTable(changed), inserted: [] }
}

it('gives places below the last one, whose rows they are copies of', () => {
  const goals =
    addGoals(
      paperWith((all) => all),
      2,
      fflateCodec,
    )?.table.pages[0].layout.goals ?? []
  expect(goals.slice(-3).map(({ number, spans, current }) => [number, spans, current?.title.row])).toEqual([
    [5, [{ top: 17, bottom: 19 }], 17],
    [6, [{ top: 20, bottom: 22 }], 20],
    [7, [{ top: 23, bottom: 25 }], 23],
  ])
})

it('can give none where two goals stand in the same rows', () => {
  const beside = (goals: readonly GoalPlace[]) =>
    goals.map((goal) => ({ ...goal, spans: [{ top: 5, bottom: 7 }] }))
  expect(addGoals(paperWith(beside), 1, fflateCodec)).toBeNull()
})
