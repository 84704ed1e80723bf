import { describe, expect, test } from 'vitest'
import type { SaveOutcome, SaveRequest } from '../../../electron/ipc/contract.ts'
import { templateIdOf } from '../../drafts/template-id.ts'
import type { Excel } from '../../excel/excel.ts'
import { editableOf } from '../../sheet/editable-of-sheet.ts'
import type { FillOptions } from '../../template/fill-options.ts'
import type { TooHigh } from '../../template/fit-page.ts'
import { saveToExcel, suggestName, type SaveOrder } from './save-to-excel.ts'

const sheet = editableOf(
  { sheetName: '一覧', department: '財政部', fiscalYear: 2022, goals: [], extra: [] },
  () => 'id',
)
const template = new Uint8Array([1])
const order: SaveOrder = {
  sheet,
  template,
  suggestedName: 'a.xlsx',
  token: null,
  anyYear: false,
  overwrite: false,
  whenTooHigh: 'ask',
  acceptedCuts: [],
}
const filled: Awaited<ReturnType<Excel['fill']>> = {
  ok: true,
  value: {
    bytes: new Uint8Array([2]),
    sheetName: '一覧',
    changed: [],
    notPlaced: [],
    inserted: [],
    crowded: [],
    tooHigh: [],
  },
}

function ports(
  fill: Awaited<ReturnType<Excel['fill']>> = filled,
  outcome: SaveOutcome = { kind: 'saved', name: 'a.xlsx', token: 'k' },
) {
  const requests: SaveRequest[] = []
  const templates: Uint8Array[] = []
  const options: (FillOptions | undefined)[] = []
  return {
    requests,
    templates,
    options,
    excel: {
      fill: async (bytes: Uint8Array, _: unknown, given?: FillOptions) => {
        templates.push(bytes)
        options.push(given)
        return fill
      },
    },
    desktop: {
      saveWorkbook: async (request: SaveRequest) => {
        requests.push(request)
        return outcome
      },
    },
  }
}

describe('saving to Excel', () => {
  test('fills the template and writes what came out', async () => {
    const world = ports()
    expect(await saveToExcel(world, order)).toEqual({
      kind: 'saved',
      name: 'a.xlsx',
      token: 'k',
      hash: await templateIdOf(new Uint8Array([2])),
      filled: { inserted: [], notPlaced: [], crowded: [] },
    })
    expect(world.templates).toEqual([template])
    expect(world.requests).toEqual([{ suggestedName: 'a.xlsx', bytes: new Uint8Array([2]) }])
  })

  test('writes to the file saved before without asking', async () => {
    const world = ports()
    await saveToExcel(world, { ...order, token: 'k' })
    expect(world.requests[0]?.token).toBe('k')
  })

  test('replaces what somebody else wrote only when that is meant', async () => {
    const world = ports()
    await saveToExcel(world, { ...order, token: 'k', overwrite: true })
    expect(world.requests[0]).toMatchObject({ token: 'k', overwrite: true })
  })

  test('touches no file when the template can not be filled', async () => {
    const full = { code: 'no-room', sheet: '一覧', goals: 6, room: 5 } as const
    const refused = ports({ ok: false, trouble: full })
    expect(await saveToExcel(refused, order)).toEqual({ kind: 'not-filled', trouble: full })
    const year = { code: 'wrong-fiscal-year', sheet: '一覧', template: 2023, wanted: 2022 } as const
    const wrong = ports({ ok: false, trouble: year })
    expect(await saveToExcel(wrong, order)).toEqual({ kind: 'wrong-year', template: 2023, wanted: 2022 })
    expect([...refused.requests, ...wrong.requests]).toEqual([])
  })

  test('asks before it writes a text that no row holds, and then has it go on in further rows', async () => {
    const tooHigh: readonly TooHigh[] = [
      { sheet: '一覧', cell: 'G7', goal: 1, half: 'current', field: 'outcome', lines: 3, from: 20 },
    ]
    const cut = filled.ok ? { ...filled, value: { ...filled.value, tooHigh } } : filled
    const world = ports(cut)
    expect(await saveToExcel(world, order)).toEqual({ kind: 'too-high', tooHigh, wasTried: false })
    const again = await saveToExcel(world, { ...order, whenTooHigh: 'continue' })
    expect(again).toEqual({ kind: 'too-high', tooHigh, wasTried: true })
    expect(world.requests).toEqual([])
    expect(await saveToExcel(world, { ...order, whenTooHigh: 'leave' })).toMatchObject({ kind: 'saved' })
    expect(world.options.map((one) => one?.continueRows)).toEqual([false, true, false])
    expect(world.options.every((one) => one?.growRows)).toBe(true)
  })

  test.each([
    ['no more is cut than was accepted', 3, 'G7', 'saved'],
    ['less of it is cut', 5, 'G7', 'saved'],
    ['more of it is cut', 2, 'G7', 'too-high'],
    ['another text is cut', 3, 'D7', 'too-high'],
  ])('having been told to save all the same, where %s', async (_, lines, cell, kind) => {
    const one: TooHigh = {
      sheet: '一覧',
      cell: 'G7',
      goal: 1,
      half: 'current',
      field: 'outcome',
      lines: 3,
      from: 20,
    }
    const world = ports(filled.ok ? { ...filled, value: { ...filled.value, tooHigh: [one] } } : filled)
    const acceptedCuts = [{ ...one, lines, cell }]
    expect(await saveToExcel(world, { ...order, acceptedCuts })).toMatchObject({ kind })
  })

  test('hands on what the disk said', async () => {
    const busy = ports(filled, { kind: 'trouble', trouble: 'busy', name: 'a.xlsx' })
    expect(await saveToExcel(busy, order)).toEqual({ kind: 'not-written', trouble: 'busy', name: 'a.xlsx' })
    expect(await saveToExcel(ports(filled, { kind: 'cancelled' }), order)).toEqual({ kind: 'cancelled' })
  })
})

describe('the suggested name', () => {
  test.each([
    ['重点目標（様式）.xlsx', '財政部', '重点目標（様式）_財政部.xlsx'],
    ['04_財政部.xlsx', '財政部', '04_財政部.xlsx'],
    ['様式.XLSX', ' 上下水道局/総務 ', '様式_上下水道局総務.xlsx'],
    ['様式.xlsm', null, '様式.xlsx'],
    ['ガス局.xlsx'.normalize('NFD'), 'ガス局', 'ガス局.xlsx'.normalize('NFD')],
  ])('of %s for %s is %s', (template, department, name) => {
    expect(suggestName(template, department)).toBe(name)
  })
})
