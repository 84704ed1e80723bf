import { expect, it } from 'vitest'
import type { KeptFile } from '../../../consolidation/kept/consolidation.ts'
import { ChosenFiles } from './chosen-files.ts'

function started() {
  const kept = new Map<string, Uint8Array<ArrayBuffer>>([['old', new Uint8Array([9])]])
  const files = new ChosenFiles({
    file: async (print) => kept.get(print) ?? null,
    keepFile: async ({ print }: KeptFile, bytes) => void kept.set(print, bytes),
  })
  return { kept, files }
}

it('keeps a chosen file with the terms that name it, and not before', async () => {
  const { kept, files } = started()
  const bytes = new Uint8Array([1, 2])
  const template = await files.add({ name: '様式.xlsx', bytes })
  const other = await files.add({ name: '別.xlsx', bytes: new Uint8Array([3]) })
  expect(await files.bytesOf(template)).toBe(bytes)
  expect([...kept.keys()]).toEqual(['old'])
  await files.keep([template])
  expect(kept.get(template.print)).toBe(bytes)
  expect(kept.has(other.print)).toBe(false)
})

it('names equal bytes alike', async () => {
  const { files } = started()
  const [one, other] = await Promise.all(
    ['a.xlsx', 'b.xlsx'].map((name) => files.add({ name, bytes: new Uint8Array([1]) })),
  )
  expect(one?.print).toBe(other?.print)
})

it('gives what was kept before, and keeps it no second time', async () => {
  const { kept, files } = started()
  const old = { name: '様式.xlsx', print: 'old' }
  expect(await files.bytesOf(old)).toEqual(new Uint8Array([9]))
  expect(await files.bytesOf({ name: '様式.xlsx', print: 'gone' })).toBeNull()
  await files.keep([old, { name: '様式.xlsx', print: 'gone' }])
  expect([...kept.keys()]).toEqual(['old'])
})
