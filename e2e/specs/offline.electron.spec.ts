import { expect, test } from '@playwright/test'
import { spawn, spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { electronBinary } from '../../build/electron-binary.mjs'
import { leaves, networkCalls, traceArguments, withoutRoute } from '../../build/network-calls.mjs'
import { root } from '../fixtures/host.ts'
import { innerRun, innerTests } from '../fixtures/inner-run.ts'

const strace = '/usr/bin/strace'

/** Skips where the machine can't do it; where every check was asked for, going on and failing is the honest answer. */
const need = (can: boolean, why: string) => test.skip(!can && process.env['CI'] === undefined, why)

const canTrace = () => existsSync(strace)
const canConfine = () => {
  const [program, args] = withoutRoute('true', [])
  return spawnSync(program, args).status === 0
}

test.skip(process.env['JUTEN_WATCHED'] !== undefined, 'the whole run is watched from outside')

let folder = ''
test.beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'juten-offline-'))
})
test.afterEach(() => rm(folder, { recursive: true, force: true, maxRetries: 5 }))

// Playwright switches much of Chromium's own traffic off, so here the app starts without it, as for a user.
test('no process of the app ever connects to the network', async () => {
  need(canTrace(), 'strace is not installed')
  const calls = join(folder, 'calls.txt')
  const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : []
  const app = [electronBinary() ?? '', root, `--user-data-dir=${join(folder, 'user-data')}`, ...asRoot]
  const traced = spawn(strace, [...traceArguments(calls), ...app], { stdio: 'ignore', detached: true })
  const ended = new Promise((resolve) => traced.once('exit', resolve))
  try {
    await expect
      .poll(() => existsSync(join(folder, 'user-data/Local Storage/leveldb')), { timeout: 20_000 })
      .toBe(true)
    // Traffic that Chromium starts by itself comes in the first seconds.
    await new Promise((resolve) => setTimeout(resolve, 3000))
  } finally {
    process.kill(-(traced.pid ?? 0), 'SIGTERM')
    await ended
  }
  const made = networkCalls(await readFile(calls, 'utf8'))
  // The display and the bus are reached through the file system; here there is not even a loopback.
  expect(made.length).toBeGreaterThan(0)
  expect(made.filter(({ family }) => family !== 'AF_UNIX' && family !== 'AF_NETLINK')).toEqual([])
})

test('no process reaches beyond the machine while a workbook is opened, saved and put in a book', async () => {
  need(canTrace(), 'strace is not installed')
  test.setTimeout(180_000)
  const calls = join(folder, 'calls.txt')
  const ran = await innerRun(folder, (program, args) => [
    strace,
    [...traceArguments(calls), program, ...args],
  ])
  expect(ran).toEqual({ passed: innerTests.length, failed: 0, skipped: 0 })
  const made = networkCalls(await readFile(calls, 'utf8'))
  expect(made.filter(({ call }) => call === 'connect').length).toBeGreaterThan(innerTests.length)
  expect(made.filter(leaves)).toEqual([])
})

test('the app opens a workbook, saves it and makes a book where there is no way out', async () => {
  need(canConfine(), 'no network namespace can be made here')
  test.setTimeout(180_000)
  // The control: in there not even a connection can be begun.
  const reach = `require('node:net').connect(9, '192.0.2.1').on('error', ({ code }) => console.log(code))`
  const [program, args] = withoutRoute(process.execPath, ['-e', reach])
  expect(spawnSync(program, args, { encoding: 'utf8' }).stdout.trim()).toBe('ENETUNREACH')
  expect(await innerRun(folder, withoutRoute)).toEqual({ passed: innerTests.length, failed: 0, skipped: 0 })
})
