import { describe, expect, it } from 'vitest'
import { layoutByTeaching } from '../../template/form/teach.ts'
import { teachingOf } from '../../template/form/teaching-of.ts'
import { emptyTeaching } from '../../template/form/teaching.ts'
import { learnLayout } from '../../template/learn-layout.ts'
import { makeGrid } from '../../template/testing/make-grid.ts'
import { parseAddress } from '../../workbook/cell-address.ts'
import { fieldGroups } from './field-groups.ts'
import { fieldMarks } from './field-marks.ts'
import { fullFieldName, teachTroubleMessage } from './field-name.ts'
import { taughtForm } from './taught-form.ts'
import {
  beginSession,
  changeRowAnItem,
  chooseField,
  clear,
  isChanged,
  pressCell,
  redoTeaching,
  rename,
  undoTeaching,
  type TeachingSession,
} from './teaching-session.ts'

const grid = makeGrid({
  A1: '担当部局',
  B1: '総務部',
  A3: 'No.',
  B3: '重点目標',
  C3: '取組項目',
  D3: '成果目標',
  E3: '進捗状況',
  A4: 1,
  A5: 2,
  B4: '庁舎',
  C4: '照明',
  D4: '3月',
})
const learned = learnLayout(grid)
if (!learned.ok) throw new Error(learned.missing.join())
const { layout, confidence } = learned
const known = beginSession(teachingOf(layout))

function press(session: TeachingSession, ...cells: readonly string[]): TeachingSession {
  return cells.reduce((now, address) => {
    const place = parseAddress(address)
    if (!place) throw new Error(address)
    return pressCell(grid, now, place)
  }, session)
}

const outcome = { kind: 'text', side: 'current', field: 'outcome' } as const

describe('a session that begins with nothing', () => {
  it('asks for one needed field after another, then for none', () => {
    const begun = beginSession(emptyTeaching)
    expect(begun.chosen).toMatchObject({ field: 'title' })
    expect(press(begun, 'B4').chosen).toMatchObject({ field: 'initiatives' })
    const whole = press(begun, 'B4', 'C4', 'D4')
    expect([whole.chosen, whole.trouble]).toEqual([null, null])
    expect(layoutByTeaching(grid, whole.teaching)?.goals).toHaveLength(1)
  })
})

describe('a session that begins with what was learned', () => {
  it('has nothing to ask and nothing changed', () => {
    expect([known.chosen, isChanged(known)]).toEqual([null, false])
  })

  it('chooses the field whose cell is pressed', () => {
    expect(press(known, 'D4').chosen).toEqual(outcome)
    expect(press(known, 'H9').chosen).toBeNull()
  })

  it('moves a field, once', () => {
    const moved = press(chooseField(known, outcome), 'E4')
    expect(moved.teaching.sides.current.outcome).toEqual({ row: 4, column: 5 })
    expect([moved.chosen, isChanged(moved)]).toEqual([null, true])
  })

  it('says why a press was not taken, and goes on asking', () => {
    const refused = press(chooseField(known, outcome), 'C4')
    expect(refused.chosen).toEqual(outcome)
    expect(refused.trouble && teachTroubleMessage(refused.teaching, refused.trouble)).toMatch(
      /「今年度の取組項目」の欄です。/,
    )
    expect(chooseField(refused, null).trouble).toBeNull()
  })

  it('goes back and forward', () => {
    const moved = press(chooseField(known, outcome), 'E4')
    const back = undoTeaching(moved)
    expect(back.teaching).toEqual(known.teaching)
    expect(redoTeaching(back).teaching).toEqual(moved.teaching)
    expect([undoTeaching(known), redoTeaching(known)]).toEqual([known, known])
    expect(press(chooseField(back, outcome), 'F4').future).toEqual([])
  })

  it('adds, names and forgets an extra field', () => {
    const added = press(chooseField(known, { kind: 'extra', at: 1 }), 'F4')
    expect(added.teaching.extra.map(({ label }) => label)).toEqual(['進捗状況', '3月'])
    const named = rename(added, { kind: 'extra', at: 1 }, '備考')
    expect(fullFieldName(named.teaching, { kind: 'extra', at: 1 })).toBe('備考')
    expect(rename(named, { kind: 'extra', at: 1 }, ' ').trouble).toEqual({ code: 'no-label' })
    expect(clear(named, { kind: 'extra', at: 1 }).teaching.extra).toHaveLength(1)
  })

  it('says whether each item has a row', () => {
    expect(changeRowAnItem(known, true).teaching.rowAnItem).toBe(true)
  })

  it('lists every field once', () => {
    const fields = fieldGroups(known.teaching).flatMap((group) => group.fields)
    expect(new Set(fields.map((field) => JSON.stringify(field))).size).toBe(fields.length)
    expect(fields).toContainEqual({ kind: 'extra', at: 0 })
  })
})

describe('marks on the paper', () => {
  it('name the fields of every goal, one a cell, the chosen one stronger', () => {
    const marks = fieldMarks(grid, known.teaching, layout, outcome)
    const at = (row: number, column: number) =>
      marks.filter(({ area }) => area.top === row && area.left === column)
    expect(at(4, 4)).toMatchObject([{ label: '期限・数値目標等', chosen: true }])
    expect(at(5, 2)).toMatchObject([{ label: '重点目標 2' }])
    expect(at(1, 2)).toMatchObject([{ label: '担当部局名' }])
    expect(at(5, 5)).toMatchObject([{ label: '進捗状況' }])
  })

  it('show where the next goal begins as long as the others are not known', () => {
    const { teaching } = press(chooseField(beginSession(emptyTeaching), { kind: 'next' }), 'A5')
    expect(fieldMarks(grid, teaching, null, null)).toMatchObject([{ label: '次の目標の始まり' }])
  })
})

describe('the form that a session comes to', () => {
  const { cells, merges, sheetName } = grid
  const page = (session: TeachingSession, found = true) => ({
    looked: { sheetName, cells, merges, found: found ? { layout, confidence, form: null } : null },
    grid,
    session,
  })

  it('is taught where it was corrected or confirmed, and sure', () => {
    const form = taughtForm('f', '様式', [page(known)])
    expect(form?.sheets).toMatchObject([{ confidence: { score: 1 }, taught: { isMovable: true } }])
  })

  it('leaves out worksheets of which too little was said', () => {
    const begun = press(beginSession(emptyTeaching), 'B4')
    expect(taughtForm('f', '様式', [page(begun, false)])).toBeNull()
    expect(taughtForm('f', '様式', [page(begun, false), page(known)])?.sheets).toHaveLength(1)
  })
})
