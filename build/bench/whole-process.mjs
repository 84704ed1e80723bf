import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { root } from '../inputs.cjs'

const child = join(root, 'build/bench/consolidation-child.cjs')
const others = join(root, 'build/bench/consolidation-others.py')
/** Where other libraries may be: the first that has one counts. */
export const pythons = [process.env.BENCH_PYTHON, 'python3', '/usr/bin/python3'].filter(Boolean)

/** What a whole process took: milliseconds of wall clock and of processors, and the most memory it held, in MB. */
function measured(program, args) {
  const start = performance.now()
  const run = spawnSync(program, args, { encoding: 'utf8', maxBuffer: 1 << 30 })
  const wall = performance.now() - start
  return run.status === 0 ? { wall, ...JSON.parse(run.stdout) } : null
}

/** Our own work on a folder, the template and year told: `check`, `overview`, `consolidate` or `export`. */
export function runOurs(what, folder, out, told) {
  const took = measured(process.execPath, [child, what, folder, out, ...told])
  if (!took) throw new Error(`${what} ${folder} failed`)
  return took
}

/** Another library's table of a folder's cells; null where no Python here has it. */
export function runOther(library, folder, out) {
  for (const python of pythons) {
    const took = measured(python, [others, library, folder, out])
    if (took) return took
  }
  return null
}
