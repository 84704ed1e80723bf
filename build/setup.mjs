import { spawnSync } from 'node:child_process'
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { cache, isFresh, look, outputs, root, stampOf } from './inputs.cjs'
import { underLock } from './lock.mjs'

/** The Vite configurations that make a target, in order. */
const configs = {
  headless: ['headless'],
  electron: ['main', 'preload', 'loopback'],
  renderer: ['renderer'],
}

/** Files that every target hangs on besides what its bundle read. */
const common = ['package-lock.json', 'identity.json', 'build/record-inputs.ts', 'build/node-bundle.ts']

/** Folders that a target takes more from than its modules: fonts, styles, class names, templates. */
const folders = { headless: [], electron: [], renderer: ['renderer', 'assets'] }

const say = (text) => process.stderr.write(`${text}\n`)

/** Runs a program with its output on standard error: standard output belongs to the command's result. */
function run(program, args, options = {}) {
  const done = spawnSync(program, args, { cwd: root, stdio: ['ignore', 2, 2], ...options })
  if (done.error) throw done.error
  if (done.status !== 0)
    throw new Error(`${[program, ...args].join(' ')} ended with ${done.status ?? done.signal}`)
}

const packagesIn = (file) => {
  try {
    return JSON.parse(readFileSync(join(root, file), 'utf8')).packages
  } catch {
    return undefined
  }
}

/** Whether node_modules holds what the lock file asks for, by the record that npm itself leaves there. */
export function isInstalled() {
  const wanted = packagesIn('package-lock.json')
  const present = packagesIn('node_modules/.package-lock.json')
  if (!wanted || !present) return false
  return Object.entries(wanted).every(
    ([path, entry]) =>
      path === '' ||
      (path in present
        ? present[path].version === entry.version
        : entry.optional || entry.devOptional || entry.peer),
  )
}

function install() {
  say('Installing the locked packages (about a minute, once) ...')
  const args = ['ci', '--no-audit', '--no-fund', '--loglevel=error']
  const npm = process.env.npm_execpath
  if (npm?.endsWith('.js')) run(process.execPath, [npm, ...args])
  else run('npm', args, { shell: process.platform === 'win32' })
}

const filesIn = (folder) =>
  readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = `${folder}/${entry.name}`
    if (entry.isDirectory()) return filesIn(path)
    return /\.test\.tsx?$/.test(entry.name) ? [] : [path]
  })

/** A file that changed while the build read it is stamped as changed: the next set-up builds again. */
function stamp(target, startedAt) {
  const read = configs[target].flatMap((name) => [
    `build/${name}.config.ts`,
    ...readFileSync(join(cache, `${name}.inputs`), 'utf8').split('\n'),
  ])
  const all = [...common, ...read, ...folders[target].flatMap(filesIn)]
  const lines = [...new Set(all)].sort().map((file) => {
    const line = look(file)
    return Number(line.split('\t')[2]) >= startedAt ? `${file}\tchanged` : line
  })
  writeFileSync(stampOf(target), lines.join('\n'))
}

function build(target) {
  say(`Building ${target} ...`)
  const startedAt = Date.now()
  mkdirSync(cache, { recursive: true })
  rmSync(stampOf(target), { force: true })
  const vite = join(root, 'node_modules/vite/bin/vite.js')
  for (const name of configs[target]) {
    run(process.execPath, [vite, 'build', '-c', `build/${name}.config.ts`, '--logLevel', 'warn'], {
      env: { ...process.env, NODE_ENV: 'production' },
    })
  }
  stamp(target, startedAt)
}

/**
 * Makes the named targets (all of them unless told) ready to run: installs the locked packages when they are
 * missing or changed and builds what changed. Prints on standard error only, and only when there is work to do.
 * Throws when a step fails.
 */
export async function setUp(targets = Object.keys(outputs)) {
  if (isInstalled() && targets.every(isFresh)) return
  await underLock(join(cache, 'setup.lock'), () => {
    if (!isInstalled()) install()
    for (const target of targets) if (!isFresh(target)) build(target)
  })
}

/** As `setUp`, for a command: a failure is one line on standard error and exit code 1. */
export async function setUpOrExit(targets) {
  try {
    await setUp(targets)
  } catch (error) {
    say(`Set-up failed: ${error.message}`)
    process.exit(1)
  }
}
