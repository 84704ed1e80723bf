// `npm run bench`: reading and filling beside the libraries users have, in one run; writes its tables to BENCHMARKS.md.
import { unzipSync, zipSync } from 'fflate'
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { cpus, tmpdir } from 'node:os'
import { join } from 'node:path'
import { buildOurs } from './bench/build-ours.mjs'
import { filledCopies, inTurn } from './bench/copies.mjs'
import { bareCells } from './bench/floor.mjs'
import { inTurns, median } from './bench/measure.mjs'
import { costBySize } from './bench/sizes.mjs'
import { writeSection } from './bench/write-section.mjs'
import { root } from './inputs.cjs'

await buildOurs()
const require = createRequire(import.meta.url)
const ours = require('../dist/bench.cjs')
const {
  nodeCodec,
  fflateCodec,
  FileMemory,
  PartMemory,
  fillTemplate,
  formsOf,
  readWorkbook,
  readVisibleGrids,
} = ours
const ExcelJS = require('exceljs')

const rounds = 300
const bookPath = join(root, 'e2e/workbooks/side-by-side-r4-filled.xlsx')
const blankPath = join(root, 'e2e/workbooks/side-by-side-r4-blank.xlsx')
const [book, blank] = [bookPath, blankPath].map((path) => readFileSync(path))
const node = { ...nodeCodec, memory: new PartMemory(), lastFile: new FileMemory() }
const fflate = { ...fflateCodec, memory: new PartMemory() }

const must = (outcome) => {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.trouble))
  return outcome.value
}
const [sheet] = must(readWorkbook(book, nodeCodec))
const forms = formsOf(blank, nodeCodec)
const copies = filledCopies(ours, blank, sheet)
const nextCopy = inTurn(copies)
const filled = must(fillTemplate(blank, sheet, nodeCodec))
/** The cells that filling changes, for the other libraries to change too. */
const values = Object.fromEntries(filled.changed.map(({ cell, text }) => [cell, text]))
const folder = mkdtempSync(join(tmpdir(), 'juten-bench-'))
const copyPaths = copies.map((bytes, i) => {
  const path = join(folder, `${i + 1}.xlsx`)
  writeFileSync(path, bytes)
  return path
})
process.on('exit', () => rmSync(folder, { recursive: true, force: true }))

const exceljsNames = new Map([
  ['xl/comments/comment1.xml', 'xl/comments1.xml'],
  ['xl/drawings/commentsDrawing1.vml', 'xl/drawings/vmlDrawing1.vml'],
])

/** As exceljs can load it: the comments where Excel itself puts them. */
function forExcelJs(bytes) {
  const entries = Object.entries(unzipSync(bytes)).map(([name, content]) => {
    if (!name.endsWith('.rels')) return [exceljsNames.get(name) ?? name, content]
    let text = Buffer.from(content).toString()
    for (const [from, to] of exceljsNames) text = text.replaceAll(`/${from}`, `..${to.slice(2)}`)
    return [name, Buffer.from(text)]
  })
  return Buffer.from(zipSync(Object.fromEntries(entries)))
}
const exceljsBlank = forExcelJs(blank)
const nextForExcelJs = inTurn(copies.map(forExcelJs))

async function exceljsFill() {
  const workbook = new ExcelJS.Workbook()
  await workbook.xlsx.load(exceljsBlank)
  for (const [cell, text] of Object.entries(values)) workbook.worksheets[0].getCell(cell).value = text
  await workbook.xlsx.writeBuffer()
}

// Group by group: what runs between two calls of a contestant takes its place in the processor's caches.
const read = await inTurns(
  {
    'read juten: every check and limit, a finished sheet': () => readWorkbook(nextCopy(), node, forms),
    'read juten, inflating as in the window': () => readWorkbook(nextCopy(), fflate, forms),
    'read juten: the cells alone': () => readVisibleGrids(nextCopy(), node),
    'read floor: node:zlib and one pass over the XML': () => bareCells(nextCopy()),
  },
  rounds,
)
const filling = await inTurns(
  {
    [`fill juten: ${filled.changed.length} cells, read back and compared`]: () =>
      fillTemplate(blank, sheet, node, {}, forms),
  },
  rounds,
)
const learning = await inTurns(
  { 'learn juten: a template never seen, warm': () => readWorkbook(nextCopy(), node) },
  rounds,
)
const exceljs = await inTurns(
  {
    'read exceljs, its comments part renamed': () => new ExcelJS.Workbook().xlsx.load(nextForExcelJs()),
    'fill exceljs': exceljsFill,
  },
  200,
)

function others() {
  const args = [JSON.stringify(copyPaths), blankPath, String(rounds), JSON.stringify(values)]
  const found = []
  const pythons = [process.env.BENCH_PYTHON, 'python3', '/usr/bin/python3'].filter(Boolean)
  for (const python of pythons) {
    const run = spawnSync(python, [join(root, 'build/bench/others.py'), ...args], { encoding: 'utf8' })
    if (run.status === 0) found.push(JSON.parse(run.stdout))
  }
  const program = join(folder, 'excelize')
  const go = spawnSync('go', ['build', '-o', program, '.'], {
    cwd: join(root, 'build/bench/excelize'),
    env: { ...process.env, GOPROXY: 'off', GOFLAGS: '-mod=mod' },
  })
  if (go.status === 0) found.push(JSON.parse(spawnSync(program, args, { encoding: 'utf8' }).stdout))
  // Of a library that two Pythons have, the first one's figure.
  return new Map(found.reverse().flatMap((one) => Object.entries(one)))
}

const child = (...args) =>
  JSON.parse(
    spawnSync(process.execPath, ['--expose-gc', join(root, 'build/bench/child.cjs'), ...args], {
      encoding: 'utf8',
    }).stdout,
  )

function wholeProcesses() {
  const command = [join(root, 'build/sheet.cjs'), 'read', bookPath]
  const times = { ours: [], bare: [], cold: [] }
  for (let i = 0; i < 25; i++) {
    times.cold.push(child('cold', bookPath))
    for (const [name, args] of [
      ['ours', command],
      ['bare', ['-e', '0']],
    ]) {
      const start = performance.now()
      spawnSync(process.execPath, args)
      times[name].push(performance.now() - start)
    }
  }
  return new Map([
    ['start juten: a whole process that reads a file of an unknown template', median(times.ours)],
    ['start node -e 0', median(times.bare)],
    ['learn juten: a template never seen, the first thing a process does', median(times.cold)],
  ])
}

const all = new Map([...read, ...filling, ...learning, ...exceljs, ...others(), ...wholeProcesses()])
const groups = [
  ['read', 'Read one department’s file', 'calamine'],
  ['fill', 'Fill a blank template', 'juten'],
  ['learn', 'Learn a template', 'warm'],
  ['start', 'Start', 'node -e 0'],
]
const missing = ['calamine', 'openpyxl', 'excelize'].filter(
  (one) => ![...all.keys()].some((name) => name.includes(one)),
)

function table([key, title, unit]) {
  const rows = [...all].filter(([name]) => name.startsWith(`${key} `)).sort((a, b) => a[1] - b[1])
  const one = rows.find(([name]) => name.includes(unit))?.[1]
  const lines = rows.map(([name, time]) => {
    const ratio = one === undefined ? '' : (time / one).toFixed(2)
    return `| ${name.slice(key.length + 1)} | ${time.toFixed(2)} | ${ratio} |`
  })
  return [`### ${title}`, '', `| | ms | times ${unit} |`, '|---|---|---|', ...lines].join('\n')
}

const sizes = costBySize(ours, [600, 8_000, 25_000, 75_000])
const alive = child('memory', blankPath, ...copyPaths)
const [cpu] = cpus()
const section = [
  '## Reading and filling',
  '',
  `\`npm run bench\`, Node ${process.version}, ${cpus().length} × ${cpu?.model ?? 'unknown'}. Medians of warm calls in one run on ${copies.length} copies of one template with a text in every field, read in turns; timings are ratios, not promises.${missing.length === 0 ? '' : ` Not on this machine: ${missing.join(', ')}.`}`,
  '',
  groups.map(table).join('\n\n'),
  '',
  '### Cost by size: all cells of a workbook whose texts hardly compress',
  '',
  '| MB | ms | ms a MB |\n|---|---|---|',
  sizes
    .map((one) => `| ${one.megabytes.toFixed(2)} | ${one.took.toFixed(1)} | ${one.each.toFixed(1)} |`)
    .join('\n'),
  '',
  '### Memory that lives after so many readings in one process',
  '',
  '| readings | MB |\n|---|---|',
  Object.entries(alive)
    .map(([count, megabytes]) => `| ${count} | ${megabytes.toFixed(2)} |`)
    .join('\n'),
].join('\n')
console.log(section)

await writeSection('bench', section)
