// `node build/bench-consolidation.mjs`: checking and consolidating folders of returned files beside the libraries that
// others would take, in one run; writes its tables to BENCHMARKS.md. With `--nation`: 36,000 files, and what `export`
// makes of them in databases.
import { mkdtempSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { cpus, tmpdir } from 'node:os'
import { join } from 'node:path'
import { buildOurs } from './bench/build-ours.mjs'
import { consolidationSection } from './bench/consolidation.mjs'
import { nationSection } from './bench/nation.mjs'
import { makeReturns } from './bench/returns.mjs'
import { writeSection } from './bench/write-section.mjs'
import { root } from './inputs.cjs'

await buildOurs()
const ours = createRequire(import.meta.url)('../dist/bench.cjs')
const workbooks = join(root, 'e2e/workbooks')
const template = join(workbooks, 'side-by-side-r4-blank.xlsx')
const temporary = mkdtempSync(join(tmpdir(), 'juten-bench-'))
process.on('exit', () => rmSync(temporary, { recursive: true, force: true }))

/** A folder of so many returned files. */
function returns(count) {
  const folder = join(temporary, `${count}`)
  makeReturns(ours, { template, samples: join(workbooks, 'returns'), folder, count })
  return folder
}

const bench = {
  returns,
  template,
  temporary,
  machine: `Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model ?? 'unknown'}`,
}
if (process.argv.includes('--nation')) await writeSection('nation', await nationSection(bench))
else await writeSection('consolidation', consolidationSection(bench))
