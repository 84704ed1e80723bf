import { writeFileSync } from 'node:fs'
import { asElectron, expect, test } from '../fixtures/app.ts'
import { killRounds } from '../fixtures/kill-rounds.ts'
import { EditorPage } from '../pages/editor-page.ts'

/** `npm run soak -- kills` asks for more, and wants to know how far it is. */
const count = Number(process.env['JUTEN_KILLS'] ?? 5)
const seed = Number(process.env['JUTEN_KILLS_SEED'] ?? 1)
const report = process.env['JUTEN_KILLS_REPORT']

test(`${count} kills while somebody types lose nothing older than two seconds`, async ({
  app,
  workbook,
  folder,
}, info) => {
  test.setTimeout(60_000 + count * 30_000)
  const editor = new EditorPage(app)
  await editor.openWorkbook(await workbook('side-by-side-r4-filled.xlsx'))
  await app.menu('home')
  const figures = await killRounds(asElectron(app), folder, {
    department: '政策企画部',
    count,
    seed,
    onRound: (figures) => report && writeFileSync(report, JSON.stringify(figures)),
  })
  info.annotations.push({ type: 'kills', description: JSON.stringify(figures) })
  expect(figures).toMatchObject({ rounds: count, lostOlder: 0, unreadable: 0, damagedCopies: 0 })
  expect(figures.sent).toBeGreaterThan(count)
})
