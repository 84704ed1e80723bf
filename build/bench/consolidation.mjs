import { join } from 'node:path'
import { median } from './measure.mjs'
import { runOther, runOurs } from './whole-process.mjs'

const bare = 'calamine and xlsxwriter: the cells in one bare table'
const contestants = {
  'juten: every check': (to) => runOurs('check', to.folder, '', to.told),
  'juten: every check, 提出状況, 全庁一覧, 取組項目一覧, 確認事項': (to) =>
    runOurs('overview', to.folder, to.out, to.told),
  'juten: the same, neither template nor year told': (to) => runOurs('overview', to.folder, to.out, []),
  'juten: the whole book, a sheet or a file a department': (to) =>
    runOurs('consolidate', to.folder, to.out, to.told),
  [bare]: (to) => runOther('calamine', to.folder, to.out),
  'openpyxl: the cells in one bare table': (to) => runOther('openpyxl', to.folder, to.out),
}
const sizes = [
  { count: 20, rounds: 7, without: [] },
  { count: 500, rounds: 3, without: [] },
  { count: 5_000, rounds: 1, without: ['openpyxl', 'the whole book', 'neither'] },
]

/** Medians of each contestant on a folder, whole processes run in turns. */
function contest({ count, rounds, without }, { returns, template, temporary }) {
  const to = { folder: returns(count), out: join(temporary, `${count}.xlsx`), told: [template, '2022'] }
  const names = Object.keys(contestants).filter((name) => !without.some((word) => name.includes(word)))
  const all = new Map(names.map((name) => [name, []]))
  for (let round = 0; round < rounds; round++)
    for (const name of names) {
      const took = contestants[name](to)
      if (took) all.get(name).push(took)
    }
  const taken = [...all].filter(([, runs]) => runs.length > 0)
  const of = (runs, what) => median(runs.map((run) => run[what]))
  return taken.map(([name, runs]) => ({
    name,
    wall: of(runs, 'wall'),
    cpu: of(runs, 'cpu'),
    peak: Math.max(...runs.map(({ peak }) => peak)),
  }))
}

function table(count, results) {
  const unit = results.find(({ name }) => name === bare)?.wall
  const rows = results.map(({ name, wall, cpu, peak }) => {
    const cells = [
      (wall / 1000).toFixed(2),
      (cpu / 1000).toFixed(2),
      (wall / count).toFixed(2),
      unit === undefined ? '' : (wall / unit).toFixed(2),
      peak.toFixed(0),
    ]
    return `| ${name} | ${cells.join(' | ')} |`
  })
  const head = ['', 's', 'processor s', 'ms a file', 'times calamine', 'peak MB']
  return [
    `### ${count.toLocaleString('en')} files`,
    '',
    `| ${head.join(' | ')} |`,
    `|${head.map(() => '---').join('|')}|`,
    ...rows,
  ].join('\n')
}

/** Tables of folders of 20, 500 and 5,000 returned files, as Markdown. */
export function consolidationSection(bench) {
  const tables = sizes.map((size) => table(size.count, contest(size, bench)))
  const intro = `\`node build/bench-consolidation.mjs\` (part of \`npm run bench\`), ${bench.machine}. Whole processes with their start, run in turns: medians of 7 runs at 20 files, of 3 at 500, one at 5,000. Each file is a department's on a copy of one template, with two to five goals of its own. Timings are ratios, not promises.`
  return ['## Consolidation', intro, ...tables].join('\n\n')
}
