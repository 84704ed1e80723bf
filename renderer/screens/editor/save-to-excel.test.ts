import { describe, expect, test } from 'vitest'
import type { SaveOutcome, SaveRequest } from '../../../electron/ipc/contract.ts'
import { templateIdOf } from '../../drafts/template-id.ts'
import type { Excel } from '../../excel/excel.ts'
import { editableOf } from '../../sheet/editable-of-sheet.ts'
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
  return {
    requests,
    templates,
    excel: {
      fill: async (bytes: Uint8Array) => {
        templates.push(bytes)
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
