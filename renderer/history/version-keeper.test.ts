import { describe, expect, it } from 'vitest'
import { createVersionKeeper, WORK_MS, type TextOfDraft } from './version-keeper.ts'
import { sheetOfGoals } from './testing/sheets.ts'
import type { Version } from './version.ts'

const START = 1_000_000
const text = (department: string, updatedAt: number): TextOfDraft => ({
  sheet: { ...sheetOfGoals(), department },
  updatedAt,
})

function opened() {
  const kept: Version[] = []
  const clock = { now: START, isFull: false }
  const keeper = createVersionKeeper('a', text('', START - 500), {
    versions: {
      keep: async (version) => {
        if (clock.isFull) throw new DOMException('full', 'QuotaExceededError')
        kept.push(version)
        return version
      },
    },
    now: () => clock.now,
  })
  return { keeper, kept, clock }
}

describe('a version keeper', () => {
  it('keeps what it finds, as of when that was last changed', () => {
    const { kept } = opened()
    expect(kept).toMatchObject([
      { draftId: 'a', at: START - 500, updatedAt: START - 500, reasons: [{ why: 'worked' }], name: null },
    ])
  })

  it('keeps another after some minutes of work, and not before', () => {
    const { keeper, kept, clock } = opened()
    for (let second = 1; second <= 660; second += 1) {
      clock.now = START + second * 1_000
      keeper.worked(text(String(second), clock.now))
    }
    expect(kept.slice(1).map(({ at, sheet }) => [at - START, sheet.department])).toEqual([
      [WORK_MS, '300'],
      [2 * WORK_MS, '600'],
    ])
  })

  it('counts the minutes anew from a version that was asked for', async () => {
    const { keeper, kept, clock } = opened()
    clock.now = START + WORK_MS - 1
    const version = await keeper.keep(text('x', clock.now), {
      why: 'exported',
      file: '総務部.xlsx',
      name: null,
    })
    expect(version.reasons).toEqual([{ why: 'exported', at: clock.now, file: '総務部.xlsx' }])
    clock.now = START + WORK_MS + 1
    keeper.worked(text('xy', clock.now))
    expect(kept).toHaveLength(2)
    clock.now = START + 2 * WORK_MS
    keeper.worked(text('xyz', clock.now))
    expect(kept.map(({ sheet }) => sheet.department)).toEqual(['', 'x', 'xyz'])
  })

  it('goes on where the clock was set back', () => {
    const { keeper, kept, clock } = opened()
    clock.now = START - 60_000
    keeper.worked(text('x', clock.now))
    keeper.worked(text('xy', clock.now))
    expect(kept.map(({ sheet }) => sheet.department)).toEqual(['', 'x'])
  })

  it('lets work go on where nothing can be kept, and says so only to who asked', async () => {
    const { keeper, kept, clock } = opened()
    clock.isFull = true
    clock.now = START + WORK_MS
    keeper.worked(text('x', clock.now))
    const asked = keeper.keep(text('x', clock.now), { why: 'named', file: null, name: '部長説明' })
    await expect(asked).rejects.toThrow('full')
    clock.isFull = false
    clock.now += WORK_MS
    keeper.worked(text('xy', clock.now))
    expect(kept.map(({ sheet }) => sheet.department)).toEqual(['', 'xy'])
  })
})
