// `npm test`: every check and every test, then one line `N passed, N failed, N skipped`.
// `npm test -- static unit chromium electron` runs only the suites named.
import { spawnSync } from 'node:child_process'
import { existsSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { findChromium } from './chromium.mjs'
import { electronBinary, overrideVariable } from './electron-binary.mjs'
import { cache, root } from './inputs.cjs'
import { setUpOrExit } from './setup.mjs'
import { ofPlaywright, ofStatus, ofVitest, sum } from './tally.mjs'

const tool = (path) => join(root, 'node_modules', path)
const say = (text) => process.stdout.write(`${text}\n`)

function run(program, args, env = {}) {
  const options = { cwd: root, stdio: ['ignore', 'inherit', 'inherit'], env: { ...process.env, ...env } }
  return spawnSync(program, args, options).status
}

const node = (args, env) => run(process.execPath, args, env)

function checks() {
  const steps = {
    types: [tool('typescript/bin/tsc'), '--noEmit', '-p', '.'],
    lint: [
      tool('oxlint/bin/oxlint'),
      '--type-aware',
      '-c',
      '.oxlintrc.json',
      'electron',
      'renderer',
      'build',
      'e2e',
    ],
    format: [tool('prettier/bin/prettier.cjs'), '--check', '--log-level', 'warn', '.'],
  }
  return Object.entries(steps).map(([name, args]) => {
    say(`\n== ${name}`)
    return ofStatus(node(args))
  })
}

function unit() {
  say('\n== unit tests')
  const report = join(cache, 'vitest.json')
  rmSync(report, { force: true })
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
  return ofVitest(
    report,
    node([tool('vitest/vitest.mjs'), 'run', '-c', 'build/vitest.config.ts', ...reporters]),
  )
}

const skipped = (suite, reason) => {
  say(`${suite}: skipped, ${reason}`)
  return { passed: 0, failed: 0, skipped: 1 }
}

const failed = (suite, reason) => {
  say(`${suite}: failed, ${reason}`)
  return { passed: 0, failed: 1, skipped: 0 }
}

function endToEnd(host, wrapper = []) {
  const report = join(cache, `playwright-${host}.json`)
  rmSync(report, { force: true })
  const playwright = [
    tool('@playwright/test/cli.js'),
    'test',
    '-c',
    'e2e/playwright.config.ts',
    '--project',
    host,
  ]
  const [program, ...args] = [...wrapper, process.execPath, ...playwright, '--reporter=list,json']
  return ofPlaywright(report, run(program, args, { PLAYWRIGHT_JSON_OUTPUT_NAME: report }))
}

function chromium() {
  say('\n== end to end, chromium')
  const path = findChromium()
  if (!path) return failed('chromium', 'there is no Chromium and none could be installed')
  process.env.CHROMIUM_PATH = path
  return endToEnd('chromium')
}

/** Electron on Linux needs a display; where there is none, a virtual one will do. */
function displayWrapper() {
  if (process.platform !== 'linux' || process.env.DISPLAY || process.env.WAYLAND_DISPLAY) return []
  return existsSync('/usr/bin/xvfb-run') ? ['/usr/bin/xvfb-run', '-a'] : null
}

function electron() {
  say('\n== end to end, electron')
  const asked = process.env[overrideVariable]
  const give = asked ? failed : skipped
  if (!electronBinary()) {
    return give(
      'electron',
      asked ? `there is no Electron in ${asked}` : `no Electron is here (${overrideVariable})`,
    )
  }
  const wrapper = displayWrapper()
  if (!wrapper) return give('electron', 'there is no display and no xvfb-run')
  return endToEnd('electron', wrapper)
}

const suites = { static: checks, unit, chromium, electron }
const window = ['electron', 'renderer']
const needs = { static: [], unit: ['headless', ...window], chromium: window, electron: window }
const chosen = process.argv.slice(2)
const unknown = chosen.filter((name) => !(name in suites))
if (unknown.length > 0) {
  process.stderr.write(
    `No such suite: ${unknown.join(', ')}. There are: ${Object.keys(suites).join(', ')}.\n`,
  )
  process.exit(2)
}
const names = chosen.length > 0 ? chosen : Object.keys(suites)
await setUpOrExit([...new Set(names.flatMap((name) => needs[name]))])
const total = sum(names.flatMap((name) => suites[name]()))
say(`\n${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`)
process.exitCode = total.failed === 0 ? 0 : 1
