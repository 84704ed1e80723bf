import { mkdtemp, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeEach, expect, test } from 'vitest'
import { failingDisk } from './testing/failing-disk.ts'
import { readFile, sizeLimit } from './read-file.ts'

let path = ''

beforeEach(async () => {
  path = join(await mkdtemp(join(tmpdir(), 'read-file-')), '財政部.xlsx')
})

test('reads every byte, of an empty file too', async () => {
  await writeFile(path, Uint8Array.from([0, 255, 80, 75]))
  await utimes(path, 1_600_000_000, 1_600_000_000.25)
  const modifiedAt = 1_600_000_000_250
  expect(await readFile(path)).toEqual({ ok: true, bytes: Uint8Array.from([0, 255, 80, 75]), modifiedAt })
  await writeFile(path, '')
  await utimes(path, 1_600_000_000, 1_600_000_000.25)
  expect(await readFile(path)).toEqual({ ok: true, bytes: new Uint8Array(), modifiedAt })
})

test('takes a file at the limit and refuses one byte more', async () => {
  await writeFile(path, new Uint8Array(1000))
  expect((await readFile(path, 1000)).ok).toBe(true)
  expect(await readFile(path, 999)).toEqual({ ok: false, trouble: 'too-large' })
  expect(sizeLimit).toBe(20 * 1024 * 1024)
})

test('counts what it reads, whatever the size was said to be', async () => {
  await writeFile(path, new Uint8Array(5000).fill(7))
  const lying = failingDisk({ step: 'open', times: 0 })
  const open: typeof lying.open = async (...args) => {
    const file = await lying.open(...args)
    return Object.assign(file, { stat: async () => ({ size: 3, mtimeMs: 7 }) })
  }
  expect(await readFile(path, 5000, { ...lying, open })).toEqual({
    ok: true,
    bytes: new Uint8Array(5000).fill(7),
    modifiedAt: 7,
  })
  expect(await readFile(path, 4999, { ...lying, open })).toEqual({ ok: false, trouble: 'too-large' })
})

test('says why it can not', async () => {
  expect(await readFile(path)).toEqual({ ok: false, trouble: 'absent' })
  expect((await readFile(tmpdir())).ok).toBe(false)
  const denied = failingDisk({ step: 'open', code: 'EACCES' })
  expect(await readFile(path, sizeLimit, denied)).toEqual({ ok: false, trouble: 'denied' })
})

test('waits for a file that is held for a moment', async () => {
  await writeFile(path, 'x')
  const disk = failingDisk({ step: 'open', code: 'EBUSY', times: 2 })
  expect((await readFile(path, sizeLimit, disk)).ok).toBe(true)
  expect(disk.waited()).toBe(150)
  const held = failingDisk({ step: 'open', code: 'EBUSY' })
  expect(await readFile(path, sizeLimit, held)).toEqual({ ok: false, trouble: 'busy' })
})
