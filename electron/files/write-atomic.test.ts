import fc from 'fast-check'
import { chmod, mkdir, mkdtemp, readdir, readFile, stat, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeEach, describe, expect, test } from 'vitest'
import { failingDisk, type Fault } from './testing/failing-disk.ts'
import { writeAtomic } from './write-atomic.ts'

const bytes = (text: string) => new TextEncoder().encode(text)
let folder = ''
let path = ''

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'write-atomic-'))
  path = join(folder, '重点目標𠮷.xlsx')
})

describe('writing', () => {
  test('makes a new file and replaces an old one, and leaves nothing beside it', async () => {
    expect(await writeAtomic(path, bytes('一'))).toEqual({ ok: true })
    expect(await writeAtomic(path, bytes('二'))).toEqual({ ok: true })
    expect(await readFile(path, 'utf8')).toBe('二')
    expect(await readdir(folder)).toEqual(['重点目標𠮷.xlsx'])
  })

  test('gives back any bytes, none and many among them', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 5000 }), async (any) => {
        expect(await writeAtomic(path, any)).toEqual({ ok: true })
        expect(new Uint8Array(await readFile(path))).toEqual(any)
      }),
      { numRuns: 30 },
    )
    const large = new Uint8Array(3_000_000).fill(7)
    expect(await writeAtomic(path, large)).toEqual({ ok: true })
    expect((await stat(path)).size).toBe(large.length)
  })

  test('follows a link to its file and keeps the mode of what it replaces', async () => {
    const real = join(folder, 'real.xlsx')
    await writeFile(real, '元')
    await chmod(real, 0o640)
    await symlink(real, path)
    expect(await writeAtomic(path, bytes('新'))).toEqual({ ok: true })
    expect(await readFile(real, 'utf8')).toBe('新')
    expect((await stat(real)).mode & 0o777).toBe(0o640)
  })

  test('two writes at once leave one of the two whole', async () => {
    const [one, two] = ['一'.repeat(9000), '二'.repeat(9000)]
    const outcomes = await Promise.all([writeAtomic(path, bytes(one)), writeAtomic(path, bytes(two))])
    expect(outcomes).toEqual([{ ok: true }, { ok: true }])
    expect([one, two]).toContain(await readFile(path, 'utf8'))
  })
})

describe('a failing step leaves the original, no litter, and the reason', () => {
  const cases: readonly (readonly [Fault, string])[] = [
    [{ step: 'stat', code: 'EIO' }, 'failed'],
    [{ step: 'open', code: 'EACCES' }, 'denied'],
    [{ step: 'open', code: 'EROFS' }, 'read-only'],
    [{ step: 'open', code: 'ENOENT' }, 'absent'],
    [{ step: 'write', code: 'ENOSPC' }, 'no-space'],
    [{ step: 'write', code: 'EDQUOT' }, 'no-space'],
    [{ step: 'write' }, 'no-space'],
    [{ step: 'sync', code: 'EIO', times: 1 }, 'failed'],
    [{ step: 'read' }, 'not-verified'],
    [{ step: 'rename', code: 'EBUSY' }, 'busy'],
    [{ step: 'rename', code: 'EPERM' }, 'busy'],
    [{ step: 'rename', code: 'EACCES' }, 'busy'],
    [{ step: 'rename', code: 'ENOENT' }, 'absent'],
    [{ step: 'rename', code: 'EXDEV' }, 'failed'],
  ]

  test.each(cases)('%o is %s', async (fault, trouble) => {
    await writeFile(path, '元の中身')
    expect(await writeAtomic(path, bytes('新しい中身'), failingDisk(fault))).toEqual({ ok: false, trouble })
    expect(await readFile(path, 'utf8')).toBe('元の中身')
    expect(await readdir(folder)).toEqual(['重点目標𠮷.xlsx'])
  })

  test('a file that is marked as read-only stays', async () => {
    await writeFile(path, '元')
    await chmod(path, 0o444)
    expect(await writeAtomic(path, bytes('新'))).toEqual({ ok: false, trouble: 'read-only' })
    expect(await readFile(path, 'utf8')).toBe('元')
    expect(await readdir(folder)).toEqual(['重点目標𠮷.xlsx'])
  })

  test('a folder that is gone is absent, a folder in the way fails', async () => {
    expect(await writeAtomic(join(folder, 'ない', 'a.xlsx'), bytes('x'))).toEqual({
      ok: false,
      trouble: 'absent',
    })
    await mkdir(path)
    expect((await writeAtomic(path, bytes('x'), failingDisk({ step: 'stat', times: 0 }))).ok).toBe(false)
    expect(await readdir(folder)).toEqual(['重点目標𠮷.xlsx'])
  })
})

describe('patience', () => {
  test.each(['EBUSY', 'EPERM', 'EACCES'])(
    'a file held for a moment (%s) is written when it is let go',
    async (code) => {
      await writeFile(path, '元')
      const disk = failingDisk({ step: 'rename', code, times: 4 })
      expect(await writeAtomic(path, bytes('新'), disk)).toEqual({ ok: true })
      expect(await readFile(path, 'utf8')).toBe('新')
      expect(disk.waited()).toBe(750)
    },
  )

  test('gives up after some seconds, and at once where waiting does not help', async () => {
    await writeFile(path, '元')
    const held = failingDisk({ step: 'rename', code: 'EBUSY' })
    await writeAtomic(path, bytes('新'), held)
    expect(held.waited()).toBe(4000)
    const full = failingDisk({ step: 'write', code: 'ENOSPC' })
    await writeAtomic(path, bytes('新'), full)
    expect(full.waited()).toBe(0)
  })

  test('a folder that can not be synced does not undo a file that is in place', async () => {
    const disk = failingDisk({ step: 'sync', times: 0 })
    const open: typeof disk.open = async (at, flags, mode) => {
      if (at === folder) throw Object.assign(new Error('EPERM'), { code: 'EPERM' })
      return disk.open(at, flags, mode)
    }
    expect(await writeAtomic(path, bytes('新'), { ...disk, open })).toEqual({ ok: true })
  })
})
