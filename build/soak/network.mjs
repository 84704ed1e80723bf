import { spawnSync } from 'node:child_process'
import { createReadStream, existsSync, mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { electronBinary } from '../electron-binary.mjs'
import { cache, root } from '../inputs.cjs'
import { countCalls, leaves, networkCalls, traceArguments, withoutRoute } from '../network-calls.mjs'
import { setUpOrExit } from '../setup.mjs'
import { ofPlaywright } from '../tally.mjs'

/** What the run without a route goes through: opening and saving workbooks, and making a book of those that came in. */
const journey = ['files', 'save-to-excel', 'consolidation-book']

const trace = join(cache, 'network-calls.txt')
const say = (text) => process.stdout.write(`${text}\n`)

/** Runs specs of the shell within a command: its arguments come first, then the runner's. */
function runSpecs(specs, wrap) {
  const report = join(cache, 'playwright-network.json')
  rmSync(report, { force: true })
  const [program, args] = wrap('/usr/bin/xvfb-run', [
    '-a',
    process.execPath,
    join(root, 'node_modules/@playwright/test/cli.js'),
    'test',
    '--config=e2e/playwright.config.ts',
    '--project=electron',
    '--reporter=list,json',
    ...specs,
  ])
  const { status } = spawnSync(program, args, {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    // The specs that trace or confine the app by themselves have nothing to add, and nothing can be traced twice.
    env: { ...process.env, PLAYWRIGHT_JSON_OUTPUT_NAME: report, JUTEN_WATCHED: '1' },
  })
  return ofPlaywright(report, status)
}

/** A trace of the whole suite is some 240 MB, of which few lines name an address. */
async function callsIn(file) {
  const calls = []
  for await (const line of createInterface(createReadStream(file))) calls.push(...networkCalls(line))
  return calls
}

const row = (cells) => `| ${cells.join(' | ')} |`

function figuresOf({ traced, confined, calls, off, connects }) {
  const counted = countCalls(calls).map(row)
  return [
    '### Nothing leaves the machine',
    '',
    '`npm run soak -- network`: the whole end-to-end suite of the shell under `strace -f`, every process from the runner down; then workbooks opened and saved and a book made in a network namespace which has the loopback and no route.',
    '',
    `- connect() calls off loopback: ${off.filter(({ call }) => call === 'connect').length} of ${connects}; messages sent to an address off loopback, or to a name server anywhere: ${off.filter(({ call }) => call !== 'connect').length}.`,
    `- Tests passed while traced: ${traced.passed}, failed: ${traced.failed}. Without a route: ${confined.passed}, failed: ${confined.failed}.`,
    '',
    row(['call', 'family', 'address', 'times']),
    row(['---', '---', '---', '---:']),
    ...counted,
    '',
    'Loopback is the runner’s own wire to the window; AF_UNIX the display, the system’s bus and its lookup of user names.',
  ].join('\n')
}

/**
 * Runs the shell's whole suite traced and the journey without a route (or the specs named both ways), and prints every address that any
 * process named. Holds when none lies off the loopback and all tests pass both times.
 */
export async function soak(specs) {
  await setUpOrExit(['headless', 'electron', 'renderer'])
  const lacking = ['/usr/bin/strace', '/usr/bin/unshare', '/usr/bin/xvfb-run'].filter(
    (path) => !existsSync(path),
  )
  if (!electronBinary() || lacking.length > 0) {
    process.stderr.write(`This needs an Electron and ${lacking.join(', ') || 'nothing else'}.\n`)
    return { ok: false, figures: null }
  }
  mkdirSync(cache, { recursive: true })
  const underTrace = (program, args) => ['/usr/bin/strace', [...traceArguments(trace), program, ...args]]
  const traced = runSpecs(specs, underTrace)
  const calls = await callsIn(trace)
  const confined = runSpecs(specs.length === 0 ? journey : specs, withoutRoute)
  const off = calls.filter(leaves)
  const connects = calls.filter(({ call }) => call === 'connect').length
  const figures = figuresOf({ traced, confined, calls, off, connects })
  say(`\n${figures}`)
  const ok =
    off.length === 0 &&
    connects > 0 &&
    [traced, confined].every(({ passed, failed }) => passed > 0 && failed === 0)
  return { ok, figures: specs.length === 0 ? figures : null }
}
