import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { emptyHistory, type History, patchesBetween, record, redo, undo } from './history.ts'

interface Note {
  readonly title: string
  readonly tags: readonly string[]
  readonly more?: { readonly deep: readonly { readonly id: number; readonly text: string }[] }
}

const start: Note = { title: 'a', tags: [] }
const typed = (group: string | null, at: number) => ({ group, at })

/** Records a chain of values, the time going on by `pause` ms each. */
function chain(values: readonly Note[], pause: number, group: string | null = 'title'): History {
  return values.slice(1).reduce<History>((history, value, index) => {
    return record(history, values[index] ?? start, value, typed(group, index * pause))
  }, emptyHistory)
}

describe('record', () => {
  const words = ['a', 'ab', 'abc', 'abcd'].map((title) => ({ ...start, title }))

  it('merges typing in one field with pauses under a second', () => {
    const history = chain(words, 400)
    expect(history.past).toHaveLength(1)
    expect(undo(history, words[3] ?? start)?.value).toEqual(start)
  })

  it('begins a step after a pause, in another field, and without a field', () => {
    expect(chain(words, 1_000).past).toHaveLength(3)
    expect(chain(words, 10, null).past).toHaveLength(3)
    const [a, b, c] = words as [Note, Note, Note]
    const history = record(record(emptyHistory, a, b, typed('title', 0)), b, c, typed('other', 1))
    expect(history.past).toHaveLength(2)
  })

  it('forgets what was undone, ignores what changed nothing, and keeps a thousand steps', () => {
    const [a, b, c] = words as [Note, Note, Note]
    const history = record(emptyHistory, a, b, typed(null, 0))
    const back = undo(history, b)
    expect(back?.history.future).toHaveLength(1)
    expect(record(back?.history ?? emptyHistory, a, c, typed(null, 1)).future).toEqual([])
    expect(record(history, b, b, typed(null, 1))).toBe(history)
    const many = Array.from({ length: 1_100 }, (_, n) => ({ ...start, title: String(n) }))
    expect(chain(many, 0, null).past).toHaveLength(1_000)
  })

  it('joins no typing to a step that was taken back and done again', () => {
    const [a, b, c] = words as [Note, Note, Note]
    const back = undo(record(emptyHistory, a, b, typed('title', 0)), b)
    const again = redo(back?.history ?? emptyHistory, back?.value ?? a)
    expect(record(again?.history ?? emptyHistory, b, c, typed('title', 1)).past).toHaveLength(2)
  })

  it('has nothing to take back in the beginning', () => {
    expect(undo(emptyHistory, start)).toBeNull()
    expect(redo(emptyHistory, start)).toBeNull()
  })
})

describe('undo and redo', () => {
  const item = fc.record({ id: fc.nat(3), text: fc.string({ maxLength: 3 }) })
  const value: fc.Arbitrary<Note> = fc
    .record({
      title: fc.string({ maxLength: 3 }),
      tags: fc.array(fc.constantFrom('x', 'y', 'z'), { maxLength: 4 }),
      more: fc.option(fc.record({ deep: fc.array(item, { maxLength: 4 }) }), { nil: undefined }),
    })
    .map(({ title, tags, more }) => (more ? { title, tags, more } : { title, tags }))

  it('go all the way back and forth through any values, also after being stored', () => {
    fc.assert(
      fc.property(fc.array(value, { minLength: 2, maxLength: 8 }), fc.nat(1_500), (values, pause) => {
        const first = values[0] ?? start
        const last = values.at(-1) ?? start
        let now = { value: last, history: JSON.parse(JSON.stringify(chain(values, pause))) as History }
        const steps = now.history.past.length
        for (let n = 0; n < steps; n += 1) now = undo(now.history, now.value) ?? now
        expect(now.value).toEqual(first)
        for (let n = 0; n < steps; n += 1) now = redo(now.history, now.value) ?? now
        expect(now.value).toEqual(last)
      }),
      { numRuns: 2_000 },
    )
  })

  it('share what a step left alone', () => {
    const before = { ...start, more: { deep: [{ id: 1, text: 'a' }] } }
    const after = { ...before, title: 'b' }
    const back = undo(record(emptyHistory, before, after, typed(null, 0)), after)
    expect(back?.value.more).toBe(after.more)
  })
})

describe('patchesBetween', () => {
  it('touches only what differs', () => {
    const deep = [
      { id: 1, text: 'a' },
      { id: 2, text: 'b' },
    ]
    expect(patchesBetween({ deep }, { deep: [deep[0], { id: 3, text: 'n' }, deep[1]] })).toEqual([
      { op: 'add', path: ['deep', 1], value: { id: 3, text: 'n' } },
    ])
    expect(patchesBetween({ deep }, { deep: [deep[0], { id: 2, text: 'c' }] })).toEqual([
      { op: 'replace', path: ['deep', 1, 'text'], value: 'c' },
    ])
    expect(patchesBetween({ deep }, { deep })).toEqual([])
  })
})
