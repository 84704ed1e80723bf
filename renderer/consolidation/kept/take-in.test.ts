import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { KeptReturn } from './kept-return.ts'
import { takeIn, type Arrival } from './take-in.ts'
import { versionKey } from './standing.ts'

const arrival = (file: string, print: string, isInFolder = false): Arrival => ({
  file,
  print,
  size: 3,
  folderPath: isInFolder ? file : null,
  modifiedAt: 5,
})

/** What is kept after these came one after another. */
function after(...arrivals: readonly Arrival[]): readonly KeptReturn[] {
  const kept = new Map<string, KeptReturn>()
  arrivals.forEach((one, i) => {
    const taken = takeIn([...kept.values()], one, i)
    if (taken.kind !== 'known' && taken.replaced)
      kept.set(versionKey(taken.replaced), { ...taken.replaced, past: 'replaced' })
    kept.set(versionKey(taken.version), taken.version)
  })
  return [...kept.values()]
}

const told = (kept: readonly KeptReturn[]) =>
  kept.map(({ file, print, past }) => [file, print, ...(past === null ? [] : [past])].join(' '))

describe('taking a file in', () => {
  it('knows the same bytes under the same name', () => {
    const kept = after(arrival('a.xlsx', '1'))
    expect(takeIn(kept, arrival('a.xlsx', '1'), 9)).toEqual({ kind: 'known', version: kept[0] })
  })

  it('keeps the same bytes under another name: the ledger says that they are the same', () => {
    expect(told(after(arrival('a.xlsx', '1'), arrival('b.xlsx', '1')))).toEqual(['a.xlsx 1', 'b.xlsx 1'])
  })

  it('numbers another file of the same name, and knows it again too', () => {
    const kept = after(arrival('x/a.b.xlsx', '1'), arrival('x/a.b.xlsx', '2'), arrival('x/a.b.xlsx', '3'))
    expect(told(kept)).toEqual(['x/a.b.xlsx 1', 'x/a.b (2).xlsx 2', 'x/a.b (3).xlsx 3'])
    expect(takeIn(kept, arrival('x/a.b.xlsx', '2'), 9)).toMatchObject({
      kind: 'known',
      version: { file: 'x/a.b (2).xlsx' },
    })
    expect(told(after(arrival('.a', '1'), arrival('.a', '2')))).toEqual(['.a 1', '.a (2) 2'])
  })

  it('lets the folder’s file take the place of what it was before, and of nothing else', () => {
    const chosen = arrival('a.xlsx', '1')
    const kept = after(chosen, arrival('b.xlsx', '2', true), arrival('b.xlsx', '3', true))
    expect(told(kept)).toEqual(['a.xlsx 1', 'b.xlsx 2 replaced', 'b.xlsx 3'])
    expect(told(after(chosen, arrival('a.xlsx', '4', true)))).toEqual(['a.xlsx 1', 'a (2).xlsx 4'])
  })

  it('brings back what was there before', () => {
    const kept = after(
      arrival('b.xlsx', '2', true),
      arrival('b.xlsx', '3', true),
      arrival('b.xlsx', '2', true),
    )
    expect(told(kept)).toEqual(['b.xlsx 2', 'b.xlsx 3 replaced'])
  })

  it('takes nothing chosen for the folder’s file, and no numbered file of the folder for another', () => {
    const kept = after(
      arrival('b.xlsx', '1', true),
      arrival('b.xlsx', '4', true),
      arrival('b.xlsx', '1'),
      arrival('b (2).xlsx', '4', true),
    )
    expect(told(kept)).toEqual(['b.xlsx 1 replaced', 'b.xlsx 4', 'b (2).xlsx 1', 'b (2) (2).xlsx 4'])
  })

  it('loses no bytes, and keeps the names of what counts apart', () => {
    const files = fc.record({
      file: fc.constantFrom('a.xlsx', 'b.xlsx', 'a (2).xlsx'),
      print: fc.constantFrom('1', '2', '3', '4'),
      isInFolder: fc.boolean(),
    })
    fc.assert(
      fc.property(fc.array(files, { maxLength: 12 }), (all) => {
        const kept = after(...all.map(({ file, print, isInFolder }) => arrival(file, print, isInFolder)))
        expect(new Set(kept.map(({ print }) => print))).toEqual(new Set(all.map(({ print }) => print)))
        const counting = kept.filter(({ past }) => past === null).map(({ file }) => file)
        expect(new Set(counting).size).toBe(counting.length)
      }),
    )
  })
})
