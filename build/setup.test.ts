import { spawn } from 'node:child_process'
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { beforeEach, describe, expect, test } from 'vitest'
import { root } from './record-inputs.ts'

/** A bundler of three lines: it "bundles" one source, and counts how often it was asked to. */
const bundler = `
const { appendFileSync, copyFileSync, mkdirSync, readFileSync, writeFileSync } = require('node:fs')
console.log('noise on standard output')
appendFileSync('.cache/builds', '.')
if (readFileSync('electron/headless.ts', 'utf8').includes('broken')) process.exit(1)
mkdirSync('dist', { recursive: true })
copyFileSync('electron/headless.ts', 'dist/headless.cjs')
writeFileSync('.cache/headless.inputs', 'electron/headless.ts')
`
const command = `process.stdout.write(JSON.stringify(process.argv.slice(2)));process.exitCode = Number(process.argv[2])`

let project = ''
const put = (path: string, text: string) => {
  mkdirSync(dirname(join(project, path)), { recursive: true })
  writeFileSync(join(project, path), text)
}
const builds = () =>
  existsSync(join(project, '.cache/builds')) ? readFileSync(join(project, '.cache/builds'), 'utf8').length : 0

/** A source edited a minute ago: one that changes while it is built counts as changed. */
const edit = (path: string, text: string, minutesAgo: number) => {
  put(path, text)
  const time = new Date(Date.now() - minutesAgo * 60_000)
  utimesSync(join(project, path), time, time)
}

interface Ended {
  readonly code: number | null
  readonly out: string
  readonly err: string
}

const sheet = (...args: string[]): Promise<Ended> =>
  new Promise((resolve) => {
    const env = { ...process.env, npm_execpath: join(project, 'npm.js') }
    const child = spawn(process.execPath, [join(project, 'build/sheet.cjs'), ...args], {
      env,
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    const read = { out: '', err: '' }
    child.stdout.on('data', (chunk: Buffer) => (read.out += chunk.toString()))
    child.stderr.on('data', (chunk: Buffer) => (read.err += chunk.toString()))
    child.on('close', (code) => resolve({ code, ...read }))
  })

beforeEach(() => {
  project = mkdtempSync(join(tmpdir(), 'setup-'))
  for (const name of ['inputs.cjs', 'lock.mjs', 'run-cached.cjs', 'setup.mjs', 'sheet.cjs']) {
    cpSync(join(root, 'build', name), join(project, 'build', name))
  }
  const packages = {
    '': {},
    'node_modules/vite': { version: '1.0.0' },
    'node_modules/other': { version: '1.0.0', optional: true },
  }
  edit('package-lock.json', JSON.stringify({ packages }), 5)
  put(
    'node_modules/.package-lock.json',
    JSON.stringify({ packages: { 'node_modules/vite': { version: '1.0.0' } } }),
  )
  put('node_modules/vite/bin/vite.js', bundler)
  put('.cache/.keep', '')
  edit('electron/headless.ts', command, 5)
})

describe('the command line sets itself up', () => {
  test('builds the first time only, and prints nothing but the result', async () => {
    expect(await sheet('0', '財政部.xlsx')).toMatchObject({ code: 0, out: '["0","財政部.xlsx"]' })
    expect(await sheet('0')).toEqual({ code: 0, out: '["0"]', err: '' })
    expect(builds()).toBe(1)
  })

  test('passes the exit code on', async () => {
    expect((await sheet('2')).code).toBe(2)
  })

  test('builds again when a source, the lock file or the bundle changed', async () => {
    await sheet('0')
    edit('electron/headless.ts', command.replace('slice(2)', 'slice(3)'), 4)
    expect(await sheet('0', 'neu')).toMatchObject({ out: '["neu"]' })
    rmSync(join(project, 'dist'), { recursive: true })
    await sheet('0')
    rmSync(join(project, '.cache/headless.stamp'))
    await sheet('0')
    expect(builds()).toBe(4)
  })

  test('started twice at once, builds once', async () => {
    const ended = await Promise.all([sheet('0'), sheet('0'), sheet('0')])
    expect(ended.map(({ code, out }) => [code, out])).toEqual(ended.map(() => [0, '["0"]']))
    expect(builds()).toBe(1)
  })

  test('a build that fails is said on standard error, and never leaves the old one running', async () => {
    await sheet('0')
    edit('electron/headless.ts', 'broken', 4)
    const ended = await sheet('0')
    expect(ended).toMatchObject({ code: 1, out: '' })
    expect(ended.err).toContain('Set-up failed')
  })
})

describe('bytecode of the bundle', () => {
  const kept = () => readdirSync(join(project, '.cache')).filter((name) => name.endsWith('.v8'))

  test('is kept at the first run and taken at the next', async () => {
    await sheet('0')
    const [file = ''] = kept()
    const { mtimeMs } = statSync(join(project, '.cache', file))
    expect(await sheet('0')).toEqual({ code: 0, out: '["0"]', err: '' })
    expect(kept()).toEqual([file])
    expect(statSync(join(project, '.cache', file)).mtimeMs).toBe(mtimeMs)
  })

  test('of a bundle of the same length, built before, is not run', async () => {
    await sheet('0')
    edit('electron/headless.ts', command.replace('slice(2)', 'slice(3)'), 4)
    expect(await sheet('0', 'neu')).toMatchObject({ out: '["neu"]' })
    expect(kept()).toHaveLength(1)
  })

  test('that is broken costs nothing but time, and is made anew', async () => {
    await sheet('0')
    const [file = ''] = kept()
    put(`.cache/${file}`, 'broken')
    expect(await sheet('0')).toEqual({ code: 0, out: '["0"]', err: '' })
    expect(readFileSync(join(project, '.cache', file)).length).toBeGreaterThan('broken'.length)
  })
})

describe('packages', () => {
  const installer = `require('node:fs').copyFileSync('package-lock.json', 'node_modules/.package-lock.json')`

  test('are installed when npm left no record, or another version than the lock names', async () => {
    put('npm.js', installer)
    rmSync(join(project, 'node_modules/.package-lock.json'))
    expect((await sheet('0')).err).toContain('Installing')
    const packages = { 'node_modules/vite': { version: '2.0.0' } }
    edit('package-lock.json', JSON.stringify({ packages }), 3)
    expect((await sheet('0')).err).toContain('Installing')
    expect((await sheet('0')).err).toBe('')
  })

  test('that can not be installed end the command', async () => {
    put('npm.js', 'process.exit(1)')
    rmSync(join(project, 'node_modules/.package-lock.json'))
    expect(await sheet('0')).toMatchObject({ code: 1, out: '' })
  })
})
