import { describe, expect, it } from 'vitest'
import { joinVersions, lastSeen, versionOf, type Moment, type Version } from './version.ts'

const moment: Moment = {
  draftId: 'd',
  at: 10,
  why: 'worked',
  file: null,
  name: null,
  sheet: { sheetName: '表', department: '総務部', fiscalYear: 2022, goals: [], extra: [] },
  updatedAt: 9,
}
const version = (more: Partial<Moment>): Version => versionOf({ ...moment, ...more })

describe('a version', () => {
  it('keeps its moment', () => {
    expect(version({ why: 'exported', file: '総務部.xlsx', name: '課長に見せた版' })).toEqual({
      draftId: 'd',
      at: 10,
      reasons: [{ why: 'exported', at: 10, file: '総務部.xlsx' }],
      name: '課長に見せた版',
      sheet: moment.sheet,
      updatedAt: 9,
    })
  })
})

describe('two versions of the same text', () => {
  it('are the earlier one, for both reasons', () => {
    const came = version({ why: 'imported', file: '様式.xlsx' })
    const went = version({ why: 'exported', file: '総務部.xlsx', at: 20, updatedAt: 19 })
    const joined = joinVersions(came, went)
    expect(joined).toEqual({ ...came, reasons: [...came.reasons, ...went.reasons] })
    expect(lastSeen(joined)).toBe(20)
  })

  it('tell of work only where nothing else is to tell', () => {
    const worked = version({})
    const named = version({ why: 'named', name: '部長説明', at: 20 })
    expect(joinVersions(worked, version({ at: 20 }))).toEqual(worked)
    expect(joinVersions(worked, named)).toEqual({ ...worked, name: '部長説明', reasons: named.reasons })
    expect(joinVersions(named, version({ at: 30 }))).toEqual(named)
  })

  it('say once, with its last time, what happened twice', () => {
    const first = version({ why: 'exported', file: '総務部.xlsx' })
    const again = version({ why: 'exported', file: '総務部.xlsx', at: 20 })
    const elsewhere = version({ why: 'exported', file: '控え.xlsx', at: 15 })
    const all = [elsewhere, again].reduce(joinVersions, first)
    expect(all.reasons).toEqual([...elsewhere.reasons, ...again.reasons])
    expect(joinVersions(all, first)).toEqual(all)
    expect(joinVersions(all, all)).toEqual(all)
  })

  it('keep both names', () => {
    const one = version({ why: 'named', name: '課長確認' })
    const other = version({ why: 'named', name: '部長説明', at: 20 })
    const joined = joinVersions(one, other)
    expect(joined.name).toBe('課長確認／部長説明')
    expect(joinVersions(joined, one).name).toBe('課長確認／部長説明')
    expect(joinVersions(joined, version({ at: 30 })).name).toBe('課長確認／部長説明')
  })
})
