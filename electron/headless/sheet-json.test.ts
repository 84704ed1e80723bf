import { describe, expect, it } from 'vitest'
import { parseSheetJson } from './sheet-json.ts'

const side = { title: 't', initiatives: 'i', outcome: 'o' }

describe('parseSheetJson', () => {
  it("takes what read prints, and passes over what a sheet doesn't have", () => {
    const goal = {
      number: 1,
      sheetName: '表1',
      previous: null,
      current: { ...side, items: [] },
      extra: [{ label: 'l', text: 'x', cell: 'A1' }],
    }
    const json = {
      sheetName: '表',
      department: '総務部',
      fiscalYear: 2022,
      goals: [goal],
      extra: [],
      unclaimed: [],
      problems: [],
    }
    expect(parseSheetJson(`\ufeff${JSON.stringify(json)}`)).toEqual({
      ok: true,
      sheet: {
        sheetName: '表',
        department: '総務部',
        fiscalYear: 2022,
        goals: [{ ...goal, current: side }],
        extra: [],
      },
    })
  })

  it('takes an absent half for none and an absent text for an empty one', () => {
    const parsed = parseSheetJson('{"goals":[{"number":2,"current":{"title":"t"}}]}')
    expect(parsed.ok && parsed.sheet).toEqual({
      sheetName: '',
      department: null,
      fiscalYear: null,
      goals: [
        { number: 2, previous: null, current: { title: 't', initiatives: '', outcome: '' }, extra: [] },
      ],
      extra: [],
    })
  })

  it.each([
    ['no JSON', null],
    ['[]', 'sheet'],
    ['{}', 'goals'],
    ['{"goals":{}}', 'goals'],
    ['{"goals":[1]}', 'goals[0]'],
    ['{"goals":[{}]}', 'goals[0].number'],
    ['{"goals":[{"number":1.5}]}', 'goals[0].number'],
    ['{"goals":[],"fiscalYear":"2022"}', 'fiscalYear'],
    ['{"goals":[],"extra":[{"label":1}]}', 'extra[0].label'],
    ['{"goals":[{"number":1,"current":{"outcome":null,"title":[]}}]}', 'goals[0].current.title'],
  ])('names the place in %s', (text, where) => {
    expect(parseSheetJson(text)).toEqual({ ok: false, where })
  })
})
