import { expect, test } from '@playwright/test'
import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { electronBinary } from '../../build/electron-binary.mjs'
import { root } from '../fixtures/host.ts'

const strace = '/usr/bin/strace'

// Playwright switches much of Chromium's own traffic off, so here the app starts without it, as for a user.
test('no process of the app ever connects to the network', async () => {
  test.skip(!existsSync(strace), 'strace is not installed')
  const folder = await mkdtemp(join(tmpdir(), 'juten-offline-'))
  const calls = join(folder, 'calls.txt')
  const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : []
  const app = [electronBinary() ?? '', root, `--user-data-dir=${join(folder, 'user-data')}`, ...asRoot]
  const traced = spawn(
    strace,
    ['-f', '-qq', '-e', 'trace=connect', '-e', 'signal=none', '-o', calls, ...app],
    {
      stdio: 'ignore',
      detached: true,
    },
  )
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
  const connects = (await readFile(calls, 'utf8')).split('\n').filter((line) => line.includes('connect('))
  await rm(folder, { recursive: true, force: true, maxRetries: 5 })
  // The display and the bus are reached through the file system; anything else would be the network.
  expect(connects.length).toBeGreaterThan(0)
  expect(connects.filter((line) => !line.includes('AF_UNIX'))).toEqual([])
})
