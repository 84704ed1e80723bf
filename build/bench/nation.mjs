import { spawnSync } from 'node:child_process'
import { createReadStream, statSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { root } from '../inputs.cjs'
import { loadPostgres } from './load-postgres.mjs'
import { pythons, runOurs } from './whole-process.mjs'

/** 1,788 municipalities with some twenty departments each. */
const count = 36_000

/** The same facts of the JSON Lines as the databases give, counted here. */
async function countLines(file) {
  const departments = new Set()
  let [rows, dues, quantities] = [0, 0, 0]
  for await (const line of createInterface({ input: createReadStream(file) })) {
    const { department, dueTo, quantity } = JSON.parse(line)
    departments.add(department)
    rows++
    if (dueTo !== null) dues++
    if (quantity !== null) quantities++
  }
  return [rows, departments.size, dues, quantities]
}

function loadDuckDb(lines, table) {
  const script = join(root, 'build/bench/load-duckdb.py')
  for (const python of pythons) {
    const run = spawnSync(python, [script, lines, table], { encoding: 'utf8' })
    if (run.status === 0) return JSON.parse(run.stdout)
    if (run.status !== 3 && run.stderr) process.stderr.write(run.stderr)
  }
  return null
}

const markdown = (head, rows) =>
  [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n')

/** The figures of a whole nation's files, and what databases make of the rows, as Markdown. */
export async function nationSection({ returns, template, temporary, machine }) {
  const folder = returns(count)
  const [lines, table] = ['items.jsonl', 'items.csv'].map((name) => join(temporary, name))
  const works = [
    ['check', 'every check', ''],
    ['export', 'every check, JSON Lines', lines],
    ['export', 'every check, CSV', table],
  ]
  const figures = works.map(([what, name, out]) => {
    const { wall, cpu, peak } = runOurs(what, folder, out, [template, '2022'])
    const size = out === '' ? '' : (statSync(out).size / 1e6).toFixed(0)
    return [
      name,
      (wall / 1000).toFixed(1),
      (cpu / 1000).toFixed(1),
      (wall / count).toFixed(2),
      peak.toFixed(0),
      size,
    ]
  })
  const counted = { 'the lines, counted by Node': await countLines(lines) }
  const loaded = { ...counted, ...(await loadPostgres(lines, table)), ...loadDuckDb(lines, table) }
  const facts = Object.entries(loaded).map(([name, found]) => [name, ...found])
  return [
    '## A nation',
    `\`node build/bench-consolidation.mjs --nation\`, ${machine}: ${count.toLocaleString('en')} files, as many as 1,788 municipalities with twenty departments each send, in one process of the command line. A Python with \`duckdb\` and a PostgreSQL are used where the machine has them (\`BENCH_PYTHON\` names the Python).`,
    markdown(['', 's', 'processor s', 'ms a file', 'peak MB', 'MB written'], figures),
    'What was written, loaded into databases as it is:',
    markdown(['', 'rows', 'departments', 'rows with a due date', 'rows with a quantity'], facts),
  ].join('\n\n')
}
