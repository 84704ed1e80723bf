import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { root } from './inputs.cjs'

const debian = '/usr/bin/chromium'

const run = (program, args) => spawnSync(program, args, { cwd: root, stdio: ['ignore', 2, 2] }).status === 0

function playwrightsOwn() {
  const path = createRequire(import.meta.url)('@playwright/test').chromium.executablePath()
  return existsSync(path) ? path : null
}

function present() {
  const named = process.env.CHROMIUM_PATH
  if (named) return existsSync(named) ? named : null
  return existsSync(debian) ? debian : playwrightsOwn()
}

/** Debian's package: for root, and where there is apt-get. */
const installDebians = () =>
  process.getuid?.() === 0 &&
  existsSync('/usr/bin/apt-get') &&
  run('apt-get', ['update', '-qq']) &&
  run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium'])

/**
 * The path of a Chromium for the tests: CHROMIUM_PATH, Debian's, Playwright's own; where there is none, it is
 * installed by Playwright or else by Debian. Null when none can be had, or CHROMIUM_PATH names none.
 */
export function findChromium() {
  if (present() || process.env.CHROMIUM_PATH) return present()
  process.stderr.write('Installing a Chromium for the tests (once) ...\n')
  const playwright = join(root, 'node_modules/@playwright/test/cli.js')
  if (!run(process.execPath, [playwright, 'install', 'chromium'])) installDebians()
  return present()
}
