import { fork, spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { cpus } from 'node:os'
import { join } from 'node:path'
import { root } from '../inputs.cjs'
import { setUpOrExit } from '../setup.mjs'
import { figuresOf, mutationLines } from './hostile/figures.mjs'
import { Tally } from './hostile/tally.mjs'

const usage =
  'npm run soak -- hostile [N] [--seed N] [--only PLACE]: N mutated workbooks (100,000), all of a run or one of it\n'

/** A child that has nothing to say for so long is ended; the work of each call is measured by itself. */
const patience = 120_000

/** Mutated workbooks, and everything a user can do with them: nothing may hang, crash, take 512 MB or be told in riddles. */
export async function soak(args) {
  const run = parse(args)
  if (run === null) {
    process.stderr.write(usage)
    return { ok: false, figures: null }
  }
  await build()
  const tally = new Tally()
  const start = performance.now()
  const { from, end } = run
  const steps = Math.min(cpus().length, end - from)
  await Promise.all(Array.from({ length: steps }, (_, i) => shareOf(run, from + i, steps, tally)))
  for (const place of tally.growths) await again(run, place, tally)
  const figures = figuresOf(tally, { ...run, seconds: (performance.now() - start) / 1_000 })
  for (const line of mutationLines(tally)) console.log(line)
  console.log(figures)
  for (const line of tally.wrongs()) console.log(line)
  return { ok: tally.isClean(), figures: run.isWhole ? figures : null }
}

function parse(args) {
  const options = { seed: 1, only: null, count: 100_000 }
  const rest = [...args]
  while (rest.length > 0) {
    const word = rest.shift()
    const number = Number(word.startsWith('--') ? rest.shift() : word)
    if (!Number.isInteger(number) || !/^(--seed|--only|\d+)$/.test(word)) return null
    options[word === '--seed' ? 'seed' : word === '--only' ? 'only' : 'count'] = number
  }
  const { seed, only, count } = options
  return only === null
    ? { seed, from: 0, end: count, isWhole: true }
    : { seed, from: only, end: only + 1, isWhole: false }
}

async function build() {
  await setUpOrExit(['headless'])
  const vite = join(root, 'node_modules/vite/bin/vite.js')
  const args = [vite, 'build', '-c', 'build/soak-hostile.config.ts', '--logLevel', 'warn']
  const env = { ...process.env, NODE_ENV: 'production' }
  const built = spawnSync(process.execPath, args, { cwd: root, stdio: ['ignore', 2, 2], env })
  if (built.status !== 0) process.exit(1)
}

/** Every `step`th file of a run, by one child after another: a hang or the end of one costs that file alone. */
async function shareOf({ seed, end }, first, step, tally) {
  let from = first
  while (from < end) from = await oneChild({ seed, from, step, end }, tally)
}

/** Gives the place where to go on. */
function oneChild(share, tally) {
  return new Promise((resolve) => {
    let place = share.from
    const child = startChild(share)
    let isSlow = false
    const startTimer = () =>
      setTimeout(() => {
        isSlow = true
        child.kill('SIGKILL')
      }, patience)
    let timer = startTimer()
    child.on('message', (told) => {
      clearTimeout(timer)
      tally.add(told)
      if (tally.files % 1_000 === 0) tell(tally)
      place = told.place + share.step
      timer = startTimer()
    })
    child.on('exit', () => {
      clearTimeout(timer)
      if (place < share.end) tally.addLost(place, isSlow)
      resolve(place < share.end ? place + share.step : place)
    })
  })
}

/** A long run says how far it is, and what is wrong so far. */
function tell(tally) {
  process.stderr.write(`${tally.files} files, ${tally.read} read\n`)
  for (const line of tally.wrongs()) process.stderr.write(`  ${line}\n`)
}

function startChild(share) {
  const workbooks = join(root, 'e2e/workbooks')
  const shared = join(root, '../shared/workbooks')
  const folders = [
    workbooks,
    join(workbooks, 'returns'),
    ...['templates', 'filled', 'returns']
      .map((name) => join(shared, name))
      .filter((path) => existsSync(path)),
  ]
  const told = JSON.stringify({ ...share, workbooks, folders })
  // Memory that is only garbage would count as memory that is needed.
  return fork(join(root, 'dist/soak-hostile.cjs'), [told], { execArgv: ['--max-old-space-size=384'] })
}

/** What grew while many files went through one process is looked at in one of its own. */
async function again({ seed }, place, tally) {
  const alone = new Tally()
  await oneChild({ seed, from: place, step: 1, end: place + 1 }, alone)
  tally.settleMemory(place, alone.peakMegabytes)
}
