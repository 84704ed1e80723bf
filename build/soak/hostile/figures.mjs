import { cpus } from 'node:os'

/** The table of a run, in Markdown. */
export function figuresOf(tally, { seed, from, end, seconds }) {
  const machine = `Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model ?? 'unknown'}`
  const rate = (tally.files / Math.max(seconds, 0.001)).toFixed(0)
  const rows = [
    ['files mutated', tally.files],
    ['read', tally.read],
    ['refused', [...tally.refused.values()].reduce((sum, count) => sum + count, 0)],
    ...[...tally.refused].sort(([, a], [, b]) => b - a).map(([code, count]) => [`– as ${code}`, count]),
    ['**hangs** (over 10 s of work in one call)', tally.hangs],
    ['**crashes** (thrown, ended, told in no plain words, a faulty file made)', tally.crashes],
    ['**over 512 MB**', tally.overMemory],
    ['slowest call', `${(tally.slowest.milliseconds / 1_000).toFixed(1)} s, ${tally.slowest.use}`],
    ['peak memory of a process', `${Math.round(tally.peakMegabytes)} MB`],
  ]
  return [
    '### Hostile workbooks',
    '',
    `\`npm run soak -- hostile ${end - from} --seed ${seed}\`, ${machine}, ${Math.round(seconds)} s (${rate} files a second): real workbooks with one to four of ${tally.byMutation.size} kinds of harm. Each is read and checked; many are also taken into a book, filled as a template, sent back with comments, shown, learned from. Whatever file is made of them is looked through for what Excel repairs.`,
    '',
    '|  |  |\n|---|---|',
    ...rows.map(([name, value]) => `| ${name} | ${value} |`),
  ].join('\n')
}

/** How many files each mutation went into, and how many of those were read. */
export function mutationLines({ byMutation }) {
  return [...byMutation]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(
      ([name, { files, read }]) => `${String(files).padStart(6)} ${String(read).padStart(6)} read  ${name}`,
    )
}
