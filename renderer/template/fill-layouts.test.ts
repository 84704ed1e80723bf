import { readSheet } from './testing/read-sheet.ts'
import { blankPapers } from './testing/stored-papers.ts'
import { fillSheet } from './testing/fill-sheet.ts'
import { storedWorkbook } from '../workbook/testing/stored-workbook.ts'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Goal, Sheet } from '../sheet/sheet.ts'
import { fflateCodec } from '../workbook/fflate-codec.ts'
import { FileMemory } from '../workbook/file-memory.ts'
import { PartMemory } from '../workbook/part-memory.ts'
import { changedParts, partTexts } from '../workbook/testing/part-texts.ts'
import { fillTemplate } from './fill-template.ts'
import { readPapers } from './read-workbook.ts'

const layouts = [
  'side-by-side-r4-filled',
  'item-rows-r4-filled',
  'item-rows-one-goal',
  'stacked-r4-filled',
  'sheet-per-goal-r4-filled',
  'graded-r4-filled',
  'rich-excel',
  'rich-libreoffice',
]

/** A sheet with one goal changed. */
const withGoal = (sheet: Sheet, at: number, change: (goal: Goal) => Goal): Sheet => ({
  ...sheet,
  goals: sheet.goals.map((goal, i) => (i === at ? change(goal) : goal)),
})

/** A sheet with an extra field changed. */
const withExtra = (sheet: Sheet, at: number, label: string, text: string): Sheet =>
  withGoal(sheet, at, (goal) => ({
    ...goal,
    extra: goal.extra.map((field) => (field.label === label ? { ...field, text } : field)),
  }))

describe('reading and filling the unchanged sheet changes no byte', () => {
  it.each([...layouts, ...blankPapers])('%s', (name) => {
    const bytes = storedWorkbook(name)
    const result = fillSheet(bytes, readSheet(bytes))
    expect(result.changed).toEqual([])
    expect(Buffer.compare(result.bytes, bytes)).toBe(0)
  })

  it.each(blankPapers)('nor do the empty goals of %s that a draft begins with', (name) => {
    const bytes = storedWorkbook(name)
    const papers = readPapers(bytes, fflateCodec)
    const [paper] = papers.ok ? papers.value : []
    if (!paper) throw new Error('no paper')
    expect(fillSheet(bytes, { ...paper, goals: paper.paper }).changed).toEqual([])
  })
})

describe('a template that is remembered', () => {
  it.each(layouts)('is filled again and again as if it were opened anew: %s', (name) => {
    const template = storedWorkbook(name)
    const sheet = readSheet(template)
    const other = withGoal(sheet, 0, (goal) => ({
      ...goal,
      current: goal.current && { ...goal.current, title: '改めた目標' },
    }))
    const longer = {
      ...sheet,
      goals: [...sheet.goals, ...sheet.goals].map((goal, i) => ({ ...goal, number: i + 1 })),
    }
    const codec = { ...fflateCodec, memory: new PartMemory(), lastFile: new FileMemory() }
    for (const one of [other, longer, sheet, other]) {
      const options = { growRows: true }
      expect(fillTemplate(template, one, codec, options)).toEqual(
        fillTemplate(template, one, fflateCodec, options),
      )
    }
  })
})

describe('an edited text changes the cells of its rows and no others', () => {
  it.each([
    ['item-rows-r4-filled', ['G8', 'H8']],
    ['stacked-r4-filled', ['C5', 'E5']],
  ])('%s', (name, cells) => {
    const before = readSheet(storedWorkbook(name))
    const edited = withGoal(before, 0, (goal) => ({
      ...goal,
      current: goal.current && {
        ...goal.current,
        initiatives: goal.current.initiatives.replace('② SDGsの着実な推進', '② SDGsの推進'),
        outcome: goal.current.outcome.replace('② (1) 10月', '② (1) 11月'),
      },
    }))
    const result = fillSheet(storedWorkbook(name), edited)
    expect(result.changed.map(({ cell }) => cell)).toEqual(cells)
    expect(readSheet(result.bytes).goals).toEqual(edited.goals)
  })

  it('on the worksheet of its goal', () => {
    const bytes = storedWorkbook('sheet-per-goal-r4-filled')
    const edited = withGoal(readSheet(bytes), 2, (goal) => ({
      ...goal,
      current: goal.current && { ...goal.current, title: '新しい目標' },
    }))
    const result = fillSheet(bytes, edited)
    expect(result.changed).toEqual([{ sheet: '工程表3', cell: 'B3', text: '新しい目標' }])
    expect(changedParts(bytes, result.bytes)).toContain('xl/worksheets/sheet3.xml')
    expect(changedParts(bytes, result.bytes)).not.toContain('xl/worksheets/sheet1.xml')
    expect(readSheet(result.bytes).goals).toEqual(edited.goals)
  })

  it('in the department of every worksheet', () => {
    const bytes = storedWorkbook('sheet-per-goal-r4-filled')
    const result = fillSheet(bytes, { ...readSheet(bytes), department: '総務部' })
    expect(result.changed.map(({ sheet, cell }) => `${sheet}!${cell}`)).toEqual(
      [1, 2, 3, 4, 5].map((n) => `工程表${n}!B2`),
    )
  })
})

describe('extra fields are written back', () => {
  it('as texts', () => {
    const bytes = storedWorkbook('graded-r4-filled')
    const edited = withExtra(readSheet(bytes), 1, '自己評価', 'Ａ')
    const result = fillSheet(bytes, edited)
    expect(result.changed).toEqual([{ sheet: '進捗管理シート', cell: 'E5', text: 'Ａ' }])
    expect(readSheet(result.bytes)).toEqual(edited)
  })

  it('as the numbers and dates they were', () => {
    const bytes = storedWorkbook('sheet-per-goal-r4-filled')
    const result = fillSheet(bytes, withExtra(readSheet(bytes), 0, '予算額（千円）', '12,500'))
    expect(partTexts(result.bytes).get('xl/worksheets/sheet1.xml')).toMatch(
      /<c r="B11" s="\d+"><v>12500<\/v><\/c>/,
    )
    expect(readSheet(result.bytes).goals[0]?.extra.find(({ cell }) => cell === 'B11')?.text).toBe('12,500')
    const rich = storedWorkbook('rich-excel')
    const before = readSheet(rich)
    const dated = fillSheet(rich, {
      ...before,
      extra: before.extra.map((field) => ({ ...field, text: 'R5.5.1' })),
    })
    expect(dated.changed.map(({ cell, text }) => [cell, text])).toEqual([['F3', '45047']])
    expect(readSheet(dated.bytes).extra[0]?.text).toBe('令和5年5月1日')
  })

  it('as numbers in empty cells whose format is for numbers', () => {
    const rich = storedWorkbook('rich-excel')
    const papers = readPapers(rich, fflateCodec)
    const [paper] = papers.ok ? papers.value : []
    if (!paper) throw new Error('no paper')
    const goals = paper.paper.map((goal) =>
      goal.number === 3 ? { ...goal, extra: [{ label: '達成率', text: '25%', cell: 'E12' }] } : goal,
    )
    const result = fillSheet(rich, { ...paper, goals })
    expect(result.changed).toEqual([{ sheet: '重点目標一覧表', cell: 'E12', text: '0.25' }])
    expect(partTexts(result.bytes).get('xl/worksheets/sheet1.xml')).toMatch(
      /<c r="E12" s="\d+"><v>0\.25<\/v><\/c>/,
    )
  })

  it('as texts where they are no number any more, and never over a formula that is not to be emptied', () => {
    const bytes = storedWorkbook('rich-excel')
    const result = fillSheet(bytes, withExtra(readSheet(bytes), 0, '達成率', '未定'))
    expect(readSheet(result.bytes).goals[0]?.extra).toEqual([{ label: '達成率', text: '未定', cell: 'E6' }])
  })

  it('to the cell of their label on another paper, and left alone where they are not named', () => {
    const filled = readSheet(storedWorkbook('sheet-per-goal-r4-filled'))
    const moved = withGoal(filled, 0, (goal) => ({
      ...goal,
      extra: [{ label: '進捗状況', text: '◎', cell: '' }],
    }))
    const result = fillSheet(storedWorkbook('sheet-per-goal-r4-filled'), moved)
    expect(result.changed).toEqual([{ sheet: '工程表1', cell: 'B12', text: '◎' }])
  })
})

describe('a blank paper is filled', () => {
  it.each([
    ['side-by-side', 5],
    ['item-rows', 3],
    ['stacked', 4],
    ['sheet-per-goal', 3],
    ['graded', 5],
  ])('%s', (name, room) => {
    const filled = readSheet(storedWorkbook(`${name}-r4-filled`))
    const wanted = { ...filled, goals: filled.goals.slice(0, room) }
    const back = readSheet(fillSheet(storedWorkbook(`${name}-r4-blank`), wanted).bytes)
    const texts = (goals: readonly Goal[]) =>
      goals.map(({ number, previous, current }) => ({ number, previous, current }))
    expect(texts(back.goals)).toEqual(texts(wanted.goals))
    expect([back.department, back.fiscalYear]).toEqual(['政策企画部', 2022])
  })

  it('with one item a goal, whose marker the paper prints in one half only', () => {
    const blank = storedWorkbook('item-rows-r4-blank')
    const side = { title: '計画', initiatives: '① 策定', outcome: '① 3月' }
    const goals = [1, 2].map((number): Goal => ({ number, previous: side, current: side, extra: [] }))
    for (const some of [goals.slice(0, 1), goals])
      expect(readSheet(fillSheet(blank, { ...readSheet(blank), goals: some }).bytes).goals).toEqual(some)
  })

  it('with the markers in their column', () => {
    const filled = readSheet(storedWorkbook('item-rows-r4-filled'))
    const { changed } = fillSheet(storedWorkbook('item-rows-r4-blank'), {
      ...filled,
      goals: filled.goals.slice(1, 2),
    })
    expect(changed.filter(({ cell }) => /^[BF]/.test(cell)).map(({ cell, text }) => [cell, text])).toEqual([
      ['B12', '①'],
      ['B13', '②'],
      ['B14', '③'],
    ])
  })
})

describe('what the paper has no place for is named', () => {
  it('halves, departments and extra fields', () => {
    const seed = readSheet(storedWorkbook('side-by-side-r4-filled'))
    const wanted = withGoal({ ...seed, extra: [{ label: '作成者', text: '山田', cell: '' }] }, 0, (goal) => ({
      ...goal,
      extra: [
        { label: '自己評価', text: 'A', cell: '' },
        { label: '達成率', text: '80%', cell: '' },
        { label: '備考', text: '', cell: '' },
      ],
    }))
    expect(fillSheet(storedWorkbook('graded-r4-blank'), wanted).notPlaced).toEqual([
      { goal: null, what: { label: '作成者' } },
      { goal: 1, what: 'previous' },
      { goal: 1, what: { label: '達成率' } },
      ...[2, 3, 4, 5].map((goal) => ({ goal, what: 'previous' })),
    ])
  })

  it.each(layouts)('nothing of what was read from %s', (name) => {
    expect(fillSheet(storedWorkbook(name), readSheet(storedWorkbook(name))).notPlaced).toEqual([])
  })
})

describe('reading after filling any text', () => {
  const line = fc.constantFrom(
    '① 甲',
    '② 乙の推進',
    '③ 丙',
    '(1) 子',
    '・点',
    '続き',
    ' 字下げ',
    '④ 丁',
    '令和3年度',
    '12',
    '合計',
    '※注',
    '例',
    '達成',
  )
  const outline = fc.array(line, { maxLength: 8 }).map((lines) => lines.join('\n'))
  const side = fc.record({ title: line, initiatives: outline, outcome: outline })
  /** One of the texts may read like a heading. */
  const fiveSides = fc
    .tuple(
      fc.array(side, { minLength: 5, maxLength: 5 }),
      fc.nat({ max: 4 }),
      fc.constantFrom('title', 'outcome'),
      fc.constantFrom('実績', '目標', '期限', '重点目標'),
    )
    .map(([sides, at, field, text]) => sides.map((one, i) => (i === at ? { ...one, [field]: text } : one)))
  /** Rows add their markers before the first line of a group: the rest must stay. */
  const bare = (text: string) => text.replace(/[①-④・]|\(1\)/g, '').replace(/\s+/g, '')

  it.each(['graded', 'sheet-per-goal'])('gives it on %s, whatever stood there', (name) => {
    const template = storedWorkbook(`${name}-r4-filled`)
    const before = readSheet(template)
    fc.assert(
      fc.property(fiveSides, (sides) => {
        const wanted = {
          ...before,
          goals: before.goals.map((goal, i) => ({ ...goal, current: sides[i] ?? null })),
        }
        expect(readSheet(fillSheet(template, wanted).bytes).goals.map((goal) => goal.current)).toEqual(sides)
      }),
      { numRuns: 40 },
    )
  })

  it.each(['item-rows', 'stacked'])('gives its lines in their order on %s', (name) => {
    const template = storedWorkbook(`${name}-r4-filled`)
    const before = readSheet(template)
    fc.assert(
      fc.property(fiveSides, (sides) => {
        const wanted = {
          ...before,
          goals: before.goals.map((goal, i) => ({ ...goal, current: sides[i] ?? null })),
        }
        const back = readSheet(fillSheet(template, wanted).bytes)
        expect(
          back.goals.map(({ current }) => [
            current?.title,
            bare(current?.initiatives ?? ''),
            bare(current?.outcome ?? ''),
          ]),
        ).toEqual(sides.map((one) => [one.title, bare(one.initiatives), bare(one.outcome)]))
      }),
      { numRuns: 40 },
    )
  })
})
