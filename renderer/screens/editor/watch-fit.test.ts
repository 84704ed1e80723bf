import { describe, expect, test } from 'vitest'
import type { EditableSheet } from '../../sheet/editable-sheet.ts'
import type { TooHigh } from '../../template/fit-page.ts'
import { goalWith, makeDraft } from '../testing/make-draft.ts'
import type { FitPlace } from './fit-places.ts'
import { watchFit, type WatchFitPorts } from './watch-fit.ts'

type Answer = Awaited<ReturnType<WatchFitPorts['check']>>

const title: TooHigh = {
  sheet: '表',
  cell: 'B1',
  goal: 1,
  half: 'current',
  field: 'title',
  lines: 2,
  from: 0,
}
const sheetWith = (text: string) => makeDraft({ goals: [goalWith(1, { title: text })] }).sheet

/** A draft that is typed in and a paper that answers when the test says so. */
function world() {
  let sheet = sheetWith('はじめ')
  let changed = () => {}
  let timer: (() => void) | null = null
  const asked: { sheet: EditableSheet; answer: (answer: Answer) => void; fail: (error: Error) => void }[] = []
  const told: (readonly FitPlace[])[] = []
  const end = watchFit({
    subscribe: (hear) => {
      changed = hear
      return () => {
        changed = () => {}
      }
    },
    sheet: () => sheet,
    check: (one) =>
      new Promise((answer, fail) => {
        asked.push({ sheet: one, answer, fail })
      }),
    after: (_, run) => {
      timer = run
      return () => {
        if (timer === run) timer = null
      }
    },
    onPlaces: (places) => told.push(places),
  })
  const type = (text: string) => {
    sheet = sheetWith(text)
    changed()
  }
  const pause = () => {
    const run = timer
    timer = null
    run?.()
  }
  const answer = async (one: Answer) => {
    asked.at(-1)?.answer(one)
    await Promise.resolve()
    await Promise.resolve()
  }
  return { asked, told, type, pause, answer, end, isWaiting: () => timer !== null }
}

const none: Answer = { ok: true, value: [] }

describe('asking whether the paper holds the draft', () => {
  test('at once for what was opened, then in the pauses of typing', async () => {
    const { asked, told, type, pause, answer } = world()
    expect(asked).toHaveLength(1)
    await answer(none)
    type('a')
    type('ab')
    expect(asked).toHaveLength(1)
    pause()
    expect(asked.map(({ sheet }) => sheet.goals[0]?.current?.title)).toEqual(['はじめ', 'ab'])
    await answer({ ok: true, value: [title] })
    expect(told).toMatchObject([[], [{ what: 'title', lines: 2, fields: ['current title'] }]])
  })

  test('one question at a time; what was typed meanwhile is asked after the answer', async () => {
    const { asked, type, pause, answer } = world()
    type('a')
    pause()
    expect(asked).toHaveLength(1)
    await answer(none)
    pause()
    expect(asked).toHaveLength(2)
    expect(asked[1]?.sheet.goals[0]?.current?.title).toBe('a')
  })

  test('a change that leaves the text alone asks nothing', async () => {
    const { answer, isWaiting, end } = world()
    await answer(none)
    expect(isWaiting()).toBe(false)
    end()
  })

  test('what can be filled in nowhere is told by saving, not here', async () => {
    const { told, answer } = world()
    await answer({ ok: false, trouble: { code: 'no-sheet-found', passedOver: [] } })
    expect(told).toEqual([[]])
  })

  test('a paper that takes too long, or breaks, is asked no more', async () => {
    const slow = world()
    await slow.answer({ ok: false, trouble: { code: 'too-slow' } })
    slow.type('a')
    expect(slow.isWaiting()).toBe(false)
    const broken = world()
    broken.asked[0]?.fail(new Error('worker'))
    await new Promise((resolve) => setTimeout(resolve))
    broken.type('a')
    expect(broken.isWaiting()).toBe(false)
    expect([...slow.told, ...broken.told]).toEqual([])
  })

  test('nothing is told after the end', async () => {
    const { told, end, answer } = world()
    end()
    await answer(none)
    expect(told).toEqual([])
  })
})
