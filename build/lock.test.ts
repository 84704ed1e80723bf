import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeEach, expect, test } from 'vitest'
import { underLock } from './lock.mjs'

let file = ''

beforeEach(() => {
  file = join(mkdtempSync(join(tmpdir(), 'lock-')), 'deep/setup.lock')
})

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))

/** The id of a process that has ended. */
const endedProcess = () =>
  new Promise<number>((resolve) => {
    const child = spawn(process.execPath, ['-e', '0'])
    child.once('exit', () => resolve(child.pid ?? 0))
  })

test('lets one in at a time, and all in the end', async () => {
  let inside = 0
  let most = 0
  const work = async () => {
    most = Math.max(most, ++inside)
    await pause(20)
    inside -= 1
    return 'done'
  }
  expect(await Promise.all([underLock(file, work), underLock(file, work), underLock(file, work)])).toEqual([
    'done',
    'done',
    'done',
  ])
  expect(most).toBe(1)
})

test('opens again after work that failed', async () => {
  const fail = () => Promise.reject(new Error('no network'))
  await expect(underLock(file, fail)).rejects.toThrow('no network')
  expect(existsSync(file)).toBe(false)
  expect(await underLock(file, () => 1)).toBe(1)
})

test.each([
  ['of a process that has ended', endedProcess],
  ['without a number', async () => ''],
])('takes over a lock %s', async (_what, content) => {
  await underLock(file, () => undefined)
  writeFileSync(file, String(await content()))
  expect(await underLock(file, () => 'mine')).toBe('mine')
})
