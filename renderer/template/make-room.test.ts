import { readSheet } from './testing/read-sheet.ts'
import { fillSheet } from './testing/fill-sheet.ts'
import { storedWorkbook } from '../workbook/testing/stored-workbook.ts'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Goal, Sheet, Side } from '../sheet/sheet.ts'
import { fflateCodec } from '../workbook/fflate-codec.ts'
import { openWorkbook, readVisibleGrids } from '../workbook/open-workbook.ts'
import { PartChanges } from '../workbook/part-changes.ts'
import { makeWorkbook, mergeCells, sheetData } from '../workbook/testing/make-workbook.ts'
import {
  libreOffice,
  openInOpenpyxl,
  python,
  resaveInLibreOffice,
} from '../workbook/testing/other-programs.ts'
import { changedParts, partTexts } from '../workbook/testing/part-texts.ts'
import { writeZip } from '../workbook/write-zip.ts'
import { fillTemplate } from './fill-template.ts'
import { makeTable, namedGoal } from './testing/make-table.ts'

const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

const side = (name: string): Side => ({
  title: `${name}目標`,
  initiatives: `① ${name}一\n② ${name}二`,
  outcome: `① ${name}甲\n② ${name}乙`,
})
const goal = (number: number, more: Partial<Goal> = {}): Goal => ({
  number,
  previous: side(`昨${number}`),
  current: side(`今${number}`),
  extra: [],
  ...more,
})
const sheet = (goals: readonly Goal[]): Sheet => ({
  sheetName: '重点目標一覧表',
  department: '総務部',
  fiscalYear: 2022,
  goals,
  extra: [],
})
/** What fields a goal has on paper; labels of extra fields with their texts. */
const texts = (goals: readonly Goal[]) =>
  goals.map(({ number, previous, current, extra }) => ({
    number,
    previous,
    current,
    extra: extra.filter(({ text }) => text !== '').map(({ label, text }) => `${label}=${text}`),
  }))
const cellsOf = (bytes: Uint8Array, column: string) => {
  const grids = readVisibleGrids(bytes, fflateCodec)
  if (!grids.ok || !grids.value[0]) throw new Error('no grid')
  return grids.value[0].cells
    .filter((cell) => cell.column === column.charCodeAt(0) - 64)
    .map(({ row, text }) => `${row} ${text}`)
}
const xmlOf = (bytes: Uint8Array, part = 'xl/worksheets/sheet1.xml') =>
  Buffer.from(partTexts(bytes).get(part) ?? '', 'latin1').toString()
const mergesOf = (bytes: Uint8Array) =>
  [...xmlOf(bytes).matchAll(/<mergeCell ref="([^"]*)"/g)].map(([, ref]) => ref)

describe('a goal that the paper has no place for', () => {
  const template = storedWorkbook('side-by-side-r4-filled')
  const before = readSheet(template)
  const result = fillSheet(template, { ...before, goals: [...before.goals, goal(6)] })

  it('gets one below the last, and the sheet is read back', () => {
    expect(result.inserted).toEqual([
      { kind: 'rows', of: 'goal', goal: 6, sheet: '重点目標一覧表', row: 20, count: 3 },
    ])
    expect(texts(readSheet(result.bytes).goals)).toEqual(texts([...before.goals, goal(6)]))
    expect(result.notPlaced).toEqual([])
  })

  it('gets labels, number, merges and heights as the last one has them', () => {
    expect(cellsOf(result.bytes, 'A').slice(-2)).toEqual(['17 5', '20 6'])
    expect(mergesOf(result.bytes).slice(-5)).toEqual(
      ['A20:A22', 'C20:D20', 'F20:G20', 'B21:C21', 'E21:F21', 'B22:C22', 'E22:F22'].slice(-5),
    )
    const heights = [...xmlOf(result.bytes).matchAll(/<row r="(\d+)"[^>]*? ht="([^"]*)"/g)].map(
      ([, row, ht]) => [row, ht],
    )
    const heightOf = (row: number) => heights.find(([one]) => one === String(row))?.[1]
    expect([20, 21, 22].map(heightOf)).toEqual([17, 18, 19].map(heightOf))
  })

  it('is printed with the others, and nothing else in the file changes', () => {
    expect(xmlOf(result.bytes, 'xl/workbook.xml')).toContain('$A$1:$G$22')
    expect(changedParts(template, result.bytes).sort()).toEqual(
      expect.arrayContaining(['xl/sharedStrings.xml', 'xl/workbook.xml', 'xl/worksheets/sheet1.xml']),
    )
    expect(
      changedParts(template, result.bytes).filter((part) => /styles|theme|sheet2|comments\d/.test(part)),
    ).toEqual([])
  })

  it('and fewer goals leave the paper as it is', () => {
    const fewer = fillSheet(template, { ...before, goals: before.goals.slice(0, 2) })
    expect([fewer.inserted, mergesOf(fewer.bytes)]).toEqual([[], mergesOf(template)])
  })
})

describe('numbers go on as they are written', () => {
  it.each([
    [[1, 2], '3'],
    [['①', '②'], '③'],
    [['第1', '第2'], '第3'],
    [['１．', '２．'], '３．'],
    [['(1)', '(2)'], '(3)'],
  ])('%s', (numbers, next) => {
    const template = makeTable({ goals: [namedGoal('甲'), namedGoal('乙')], numbers })
    const before = readSheet(template)
    const { bytes } = fillSheet(template, { ...before, goals: [...before.goals, goal(3)] })
    expect(cellsOf(bytes, 'A').at(-1)).toBe(`11 ${next}`)
    expect(texts(readSheet(bytes).goals)).toEqual(texts([...before.goals, goal(3)]))
  })
})

describe('what stands below the goals', () => {
  const template = makeTable({
    goals: [namedGoal('甲'), namedGoal('乙')],
    more: { A12: '※記入上の注意', B13: '合計' },
  })

  it('moves down, and a text that is no label of the goal is not repeated', () => {
    const noted = makeTable({
      goals: [namedGoal('甲'), namedGoal('乙')],
      more: { H10: '課長確認済', A12: '※注' },
    })
    const before = readSheet(noted)
    const { bytes } = fillSheet(noted, { ...before, goals: [...before.goals, goal(3), goal(4)] })
    expect([cellsOf(bytes, 'H'), cellsOf(bytes, 'A').at(-1)]).toEqual([['10 課長確認済'], '18 ※注'])
  })

  it('moves down by all goals that come in', () => {
    const before = readSheet(template)
    const { bytes, inserted } = fillSheet(template, { ...before, goals: [1, 2, 3, 4, 5].map((n) => goal(n)) })
    expect(inserted.map((one) => one.kind === 'rows' && [one.goal, one.row, one.count])).toEqual([
      [3, 11, 3],
      [4, 14, 3],
      [5, 17, 3],
    ])
    expect(cellsOf(bytes, 'A').at(-1)).toBe('21 ※記入上の注意')
    expect(texts(readSheet(bytes).goals)).toEqual(texts([1, 2, 3, 4, 5].map((n) => goal(n))))
  })
})

describe('an item that has no row', () => {
  const items = (count: number) => Array.from({ length: count }, (_, i) => '①②③④⑤⑥⑦⑧'[i] ?? '')
  const many = (number: number, count: number): Goal => ({
    number,
    previous: null,
    current: {
      title: `目標${number}`,
      initiatives: items(count)
        .map((marker) => `${marker} 取組${number}${marker}`)
        .join('\n'),
      outcome: items(count)
        .map((marker) => `${marker} ${number}${marker}まで`)
        .join('\n'),
    },
    extra: items(count).map((marker) => ({
      label: `担当課等 ${marker}`,
      text: `${number}${marker}課`,
      cell: '',
    })),
  })

  it('gets one within its goal, whose merges grow', () => {
    const template = storedWorkbook('stacked-r4-blank')
    const wanted = {
      ...readSheet(storedWorkbook('stacked-r4-filled')),
      goals: [many(1, 3), many(2, 5), many(3, 1)],
    }
    const result = fillSheet(template, wanted)
    expect(result.inserted).toEqual([
      { kind: 'rows', of: 'items', goal: 2, sheet: '4年度組織重点目標', row: 10, count: 2 },
    ])
    expect(mergesOf(result.bytes)).toEqual([
      'A1:F1',
      'A4:A6',
      'B4:B6',
      'A7:A11',
      'B7:B11',
      'A12:A14',
      'B12:B14',
      'A15:A17',
      'B15:B17',
    ])
    expect(cellsOf(result.bytes, 'C').filter((cell) => cell.includes('取組2'))).toEqual([
      '7 ① 取組2①',
      '8 ② 取組2②',
      '9 ③ 取組2③',
      '10 ④ 取組2④',
      '11 ⑤ 取組2⑤',
    ])
    expect(texts(readSheet(result.bytes).goals)).toEqual(texts(wanted.goals))
    expect(result.notPlaced).toEqual([])
  })

  it('comes in between two others where it belongs there', () => {
    const template = storedWorkbook('item-rows-r4-filled')
    const before = readSheet(template)
    const goals = before.goals.map((one, i) =>
      i === 1 && one.current
        ? {
            ...one,
            current: { ...one.current, initiatives: one.current.initiatives.replace('③ ', '⑨ 間の項目\n③ ') },
          }
        : one,
    )
    const result = fillSheet(template, { ...before, goals })
    expect(result.inserted.map((one) => one.kind === 'rows' && [one.row, one.count])).toEqual([[15, 1]])
    expect(cellsOf(result.bytes, 'F').slice(3, 7)).toEqual(['13 ①', '14 ②', '15 ⑨', '16 ③'])
    expect(texts(readSheet(result.bytes).goals)).toEqual(texts(goals))
  })

  it('shares the row of the last where the sheet forbids rows, and that is said', () => {
    const rows: Record<string, string | number> = {
      A3: '番号',
      B3: '重点目標',
      C3: '取組内容',
      D3: '目標達成基準',
      A1: '令和4年度 重点目標',
      A2: '部局名',
      B2: '総務部',
    }
    const template = makeWorkbook({
      sheets: [
        {
          name: '表',
          inside: `${sheetData({ ...rows, A4: 1, C4: '①', C5: '②', A6: 2, C6: '①', C7: '②' })}<sheetProtection sheet="1"/>${mergeCells('A4:A5', 'B4:B5', 'A6:A7', 'B6:B7')}`,
        },
      ],
    })
    const result = fillSheet(template, sheet([{ ...many(1, 3), extra: [] }]))
    expect([result.inserted, result.crowded]).toEqual([[], [{ goal: 1, sheet: '表', why: 'protected' }]])
    expect(cellsOf(result.bytes, 'C').slice(1, 3)).toEqual(['4 ① 取組1①', '5 ② 取組1②\n③ 取組1③'])
  })
})

describe('a goal that needs a worksheet of its own', () => {
  const template = storedWorkbook('sheet-per-goal-r4-blank')
  const wanted = (count: number): Sheet => ({
    ...readSheet(storedWorkbook('sheet-per-goal-r4-filled')),
    goals: Array.from({ length: count }, (_, i) => goal(i + 1, { previous: null })),
  })
  const namesOf = (bytes: Uint8Array) => {
    const grids = readVisibleGrids(bytes, fflateCodec)
    return grids.ok ? grids.value.map((grid) => grid.sheetName) : []
  }
  const renamed = (bytes: Uint8Array, names: readonly string[]) => {
    const workbook = openWorkbook(bytes, fflateCodec)
    const parts = new PartChanges(workbook)
    parts.set(
      workbook.path,
      names.reduce((xml, name, i) => xml.replaceAll(`工程表${i + 1}`, name), parts.text(workbook.path)),
    )
    return writeZip(workbook.package.zip, parts.bytes(), fflateCodec)
  }

  it('gets a copy of the last, named and numbered on, with nothing in its fields', () => {
    const result = fillSheet(template, wanted(5))
    expect(result.inserted).toEqual([
      { kind: 'sheet', goal: 4, sheet: '工程表4', copyOf: '工程表3' },
      { kind: 'sheet', goal: 5, sheet: '工程表5', copyOf: '工程表4' },
    ])
    const back = readSheet(result.bytes)
    expect(back.goals.map(({ number, sheetName, current }) => [number, sheetName, current])).toEqual(
      wanted(5).goals.map(({ number, current }) => [number, `工程表${number}`, current]),
    )
    expect(back.goals[4]?.extra.filter(({ text }) => text !== '')).toEqual([])
    expect(back.goals[2]?.extra.find(({ label }) => label === '予算額（千円）')?.text).toBe('11,200')
  })

  it.each([
    [['目標①', '目標②', '目標③'], '目標④'],
    [['1_総務', '2_防災', '3_広報'], '3_広報 (2)'],
    [['目標１', '目標２', '目標３'], '目標４'],
    [['甲', '乙', '丙'], '丙 (2)'],
  ])('is named after %j', (names, name) => {
    expect(namesOf(fillSheet(renamed(template, names), wanted(4)).bytes)).toEqual([...names, name])
  })

  it('is not named as a chart of its own tab is', () => {
    const workbook = openWorkbook(template, fflateCodec)
    const parts = new PartChanges(workbook)
    const rels = 'xl/_rels/workbook.xml.rels'
    parts.set(
      workbook.path,
      parts
        .text(workbook.path)
        .replace('</sheets>', '<sheet name="工程表4" sheetId="90" r:id="rIdChart"/></sheets>'),
    )
    const chart = `<Relationship Id="rIdChart" Type="${office}/chartsheet" Target="chartsheets/sheet1.xml"/>`
    parts.set(rels, parts.text(rels).replace('</Relationships>', `${chart}</Relationships>`))
    const charted = writeZip(workbook.package.zip, parts.bytes(), fflateCodec, [
      { name: 'xl/chartsheets/sheet1.xml', content: new TextEncoder().encode('<chartsheet/>') },
    ])
    expect(fillSheet(charted, wanted(4)).inserted).toEqual([
      { kind: 'sheet', goal: 4, sheet: '工程表3 (2)', copyOf: '工程表3' },
    ])
  })

  it('is refused where the structure is protected', () => {
    const workbook = openWorkbook(template, fflateCodec)
    const parts = new PartChanges(workbook)
    parts.set(
      workbook.path,
      parts.text(workbook.path).replace('<workbookProtection/>', '<workbookProtection lockStructure="1"/>'),
    )
    const locked = writeZip(workbook.package.zip, parts.bytes(), fflateCodec)
    const outcome = fillTemplate(locked, wanted(4), fflateCodec)
    expect(!outcome.ok && outcome.trouble).toEqual({
      code: 'protected',
      sheet: '工程表3',
      against: 'copying',
    })
    expect(fillSheet(locked, wanted(3)).inserted).toEqual([])
  })
})

describe('what cannot be done is refused', () => {
  const troubleOf = (template: Uint8Array, wanted: Sheet) => {
    const outcome = fillTemplate(template, wanted, fflateCodec)
    return outcome.ok ? null : outcome.trouble
  }

  it('where the worksheet is protected against rows', () => {
    const before = readSheet(storedWorkbook('rich-excel'))
    const goals = [1, 2, 3, 4, 5, 6].map((number) => goal(number))
    expect(troubleOf(storedWorkbook('rich-excel'), { ...before, goals })).toEqual({
      code: 'protected',
      sheet: '重点目標一覧表',
    })
  })
})

describe('any number of goals and items', () => {
  const word = fc.constantFrom('甲', '乙の推進', '丙・丁', '令和3年度', '達成', '(1) 子\n・孫')
  // One item a goal could as well be the goal's number, and a text that repeats in every goal a label.
  const outline = (most: number) =>
    fc
      .array(word, { minLength: 2, maxLength: most })
      .map((words) => words.map((one, i) => `${'①②③④⑤⑥⑦'[i]} ${one}`).join('\n'))
  const anySide = fc.record({
    title: fc.constantFrom('目標の甲', '目標の乙', '目標の丙'),
    initiatives: outline(7),
    outcome: fc.constantFrom('① 3月', '① 3月\n② 通年', ''),
  })
  const named = ({ title, initiatives, outcome }: Side, i: number): Side => ({
    title: `${title}その${i}`,
    initiatives: initiatives.replace(/^([①-⑦] .*)$/gm, `$1の第${i}`),
    outcome,
  })
  const anyGoals = fc.array(fc.record({ previous: anySide, current: anySide }), {
    minLength: 1,
    maxLength: 9,
  })

  it.each([
    ['side-by-side-r4-blank', true],
    ['side-by-side-r4-filled', true],
    ['item-rows-r4-blank', true],
    ['item-rows-r4-filled', true],
    ['item-rows-one-goal', true],
    ['stacked-r4-blank', false],
    ['stacked-r4-filled', false],
    ['graded-r4-blank', false],
    ['sheet-per-goal-r4-blank', false],
    ['sheet-per-goal-r4-filled', false],
  ] as const)('come back from %s as they went in, and all other parts are unharmed', (name, hasPrevious) => {
    const template = storedWorkbook(name)
    const before = readSheet(storedWorkbook(name.replace('-blank', '-filled')))
    fc.assert(
      fc.property(anyGoals, (halves) => {
        const goals = halves.map(({ previous, current }, i) =>
          goal(i + 1, { previous: hasPrevious ? named(previous, i) : null, current: named(current, i) }),
        )
        const result = fillSheet(template, { ...before, goals })
        expect(texts(readSheet(result.bytes).goals).map(({ extra: _, ...rest }) => rest)).toEqual(
          goals.map(({ number, previous, current }) => ({ number, previous, current })),
        )
        expect(
          changedParts(template, result.bytes).filter((part) =>
            /styles|theme|docProps|media|_rels\/(sheet|drawing)/.test(part),
          ),
        ).toEqual([])
      }),
      { numRuns: 12 },
    )
  })
})

describe('files that grew open', () => {
  const seed = readSheet(storedWorkbook('side-by-side-r4-filled'))
  const grown = (name: string, hasPrevious: boolean) => {
    const goals = Array.from({ length: 7 }, (_, i) => seed.goals[i % 5] ?? goal(i)).map((one, i) => ({
      ...one,
      number: i + 1,
      extra: [],
      previous: hasPrevious ? one.previous : null,
    }))
    return fillSheet(storedWorkbook(name), {
      ...readSheet(storedWorkbook(name.replace('-blank', '-filled'))),
      goals,
    }).bytes
  }
  const files = [
    grown('side-by-side-r4-filled', true),
    grown('item-rows-r4-blank', true),
    grown('stacked-r4-blank', false),
    grown('sheet-per-goal-r4-filled', false),
  ]
  const goalsOf = (bytes: Uint8Array) => texts(readSheet(bytes).goals).map(({ current }) => current)

  it.skipIf(!python)('in openpyxl, with the same merges', () => {
    openInOpenpyxl(files).forEach((merges, i) => {
      const parsed = Object.values(merges)[0]
      expect(parsed).toEqual([...mergesOf(files[i] ?? new Uint8Array())].sort())
    })
  })

  it.skipIf(!libreOffice)(
    'in LibreOffice, and hold the same goals',
    () => {
      resaveInLibreOffice(files).forEach((saved, i) => {
        expect(goalsOf(saved)).toEqual(goalsOf(files[i] ?? new Uint8Array()))
      })
    },
    120_000,
  )
})
