import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { root } from '../inputs.cjs'
import { setUpOrExit } from '../setup.mjs'

/** Builds what the benchmarks measure into dist/bench.cjs; ends the process where that fails. */
export async function buildOurs() {
  await setUpOrExit(['headless'])
  const built = spawnSync(
    process.execPath,
    [
      join(root, 'node_modules/vite/bin/vite.js'),
      'build',
      '-c',
      'build/bench.config.ts',
      '--logLevel',
      'warn',
    ],
    { cwd: root, stdio: ['ignore', 2, 2], env: { ...process.env, NODE_ENV: 'production' } },
  )
  if (built.status !== 0) process.exit(1)
}
