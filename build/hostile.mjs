// Peak memory and time of the command line on hostile workbooks: `node build/hostile.mjs [WORD...]`. Prints, asserts nothing.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { hostileFiles } from './hostile-files.mjs'
import { root } from './inputs.cjs'
import { setUpOrExit } from './setup.mjs'

await setUpOrExit(['headless'])
const folder = mkdtempSync(join(tmpdir(), 'juten-hostile-'))
const runner = join(folder, 'run.cjs')
writeFileSync(
  runner,
  `process.on('exit', () => process.stderr.write('\\n' + [process.resourceUsage().maxRSS, process.cpuUsage().user + process.cpuUsage().system].join(' '))); require(${JSON.stringify(join(root, 'dist/headless.cjs'))})`,
)

const commands = (book) => ({
  read: ['read', book],
  cells: ['cells', book],
  set: ['set', book, 'S1!B2', '文字', join(folder, 'out.xlsx')],
  'insert-rows': ['insert-rows', book, 'S1!2', '3', join(folder, 'out.xlsx')],
})

/** Seconds are those of the processor: other work on the machine makes no difference. */
function measure(args) {
  const run = spawnSync(process.execPath, [runner, ...args], {
    encoding: 'utf8',
    maxBuffer: 1 << 30,
    timeout: 120_000,
  })
  const [kilobytes, microseconds] = (run.stderr?.trim().split('\n').at(-1) ?? '').split(' ').map(Number)
  const [peak, seconds] = [Math.round(kilobytes / 1024), microseconds / 1e6]
  const ended = run.status === 0 ? 'ok' : `ended with ${run.signal ?? run.status}`
  const outcome = /"code": "([^"]*)"/.exec(run.stdout.slice(0, 2000))?.[1] ?? ended
  const isFine = peak <= 512 && seconds <= 10
  return `${outcome} ${seconds.toFixed(1)} s ${peak} MB${isFine ? '' : ' !'}`
}

const words = process.argv.slice(2)
try {
  for (const [name, make] of Object.entries(hostileFiles)) {
    if (words.length > 0 && !words.some((word) => name.includes(word))) continue
    const book = join(folder, 'book.xlsx')
    const bytes = make()
    writeFileSync(book, bytes)
    console.log(`${name} (${(bytes.length / 1e6).toFixed(1)} MB)`)
    for (const [command, args] of Object.entries(commands(book)))
      console.log(`  ${command.padEnd(12)} ${measure(args)}`)
  }
} finally {
  rmSync(folder, { recursive: true, force: true })
}
