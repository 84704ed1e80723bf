// `npm run soak -- faults`: every fault of a disk at every step of every way of saving; see electron/testing/faults.
import { spawnSync } from 'node:child_process'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { root } from '../inputs.cjs'

const vite = join(root, 'node_modules/vite/bin/vite.js')

/** Sweeps the ways whose name holds the argument, or all; figures for BENCHMARKS.md when all came out right. */
export async function soak([part = '']) {
  const args = [vite, 'build', '-c', 'build/faults.config.ts', '--logLevel', 'warn']
  const built = spawnSync(process.execPath, args, { cwd: root, stdio: ['ignore', 2, 2] })
  if (built.status !== 0) return { ok: false, figures: null }
  const { sweepAll } = createRequire(import.meta.url)('../../dist/faults.cjs')
  const rows = []
  process.chdir(root)
  await sweepAll(part, (name, { tried, right, wrong }) => {
    for (const one of wrong) console.log(one)
    console.log(`${name}: ${right} of ${tried}`)
    rows.push({ name, tried, right })
  })
  const [tried, right] = ['tried', 'right'].map((key) => rows.reduce((sum, row) => sum + row[key], 0))
  console.log(`faults swept: ${right} of ${tried}`)
  const ok = right === tried
  return { ok, figures: ok && part === '' ? figuresOf(rows, tried) : null }
}

const figuresOf = (rows, tried) =>
  [
    '### Faults of the disk',
    '',
    `\`npm run soak -- faults\`: ${tried} of ${tried} swept with nothing lost. At every step of every way of saving, once and from then on: ENOSPC, EBUSY, EPERM, EROFS, EACCES, EIO, a vanished share, writes that take half, nothing, or less than they say, a crash, and a power cut that turns what was not synced into NUL bytes. Afterwards each file is the old one or the new one, what went wrong was said, and the next start left no temporary file.`,
    '',
    '| way of saving | faults |\n|---|---|',
    ...rows.map(({ name, tried }) => `| ${name} | ${tried} |`),
  ].join('\n')
