import { extractFile, getRawHeader, listPackage } from '@electron/asar'
import { getCurrentFuseWire } from '@electron/fuses'
import { Arch, build, Platform } from 'electron-builder'
import { execFile } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { copyFile, mkdir, mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { NtExecutable, NtExecutableResource } from 'resedit'
import { electronBinary } from '../../build/electron-binary.mjs'
import { builderConfig } from '../../build/electron-builder.config.mjs'
import { fuseWire } from '../../build/fuses.mjs'
import { refusedSwitches } from '../../electron/refused-switches.ts'
import { expect, test } from '../fixtures/app.ts'
import { startElectron } from '../fixtures/electron-host.ts'
import { root } from '../fixtures/host.ts'
import { makeTwin, run } from '../fixtures/packed-twin.ts'

test.skip(process.platform !== 'linux', 'the unpacked folder is laid out differently elsewhere')
test.describe.configure({ mode: 'serial' })

let output = ''
const packed = (...path: string[]) => join(output, 'linux-unpacked', ...path)
const sha256 = (bytes: string | Uint8Array) => createHash('sha256').update(bytes).digest('hex')

/** The packed app with a probe aboard, and the same app unpacked, for the development Electron: the control. */
let twin = { executable: '', unpacked: '' }

test.beforeAll(async () => {
  test.setTimeout(180_000)
  output = await mkdtemp(join(tmpdir(), 'juten-pack-'))
  await promisify(execFile)(process.execPath, [join(root, 'build/pack.mjs'), output], { cwd: root })
  twin = await makeTwin(packed(), output)
})

test.afterAll(async () => {
  await rm(output, { recursive: true, force: true })
})

test('packs the built app and its manifest, and nothing else', async () => {
  const files = listPackage(packed('resources/app.asar'), { isPack: false })
  const kinds = files.filter((file) => /\.\w+$/.test(file)).map((file) => file.replace(/-[\w-]{8}\./, '-*.'))
  expect(kinds.filter((file) => !file.startsWith('/dist/renderer/assets/')).sort()).toEqual([
    '/dist/electron/main.cjs',
    '/dist/electron/preload.cjs',
    '/dist/renderer/index.html',
    '/package.json',
  ])
  expect(kinds).toEqual(
    expect.arrayContaining([
      '/dist/renderer/assets/BIZUDPGothic-Regular-*.woff2',
      '/dist/renderer/assets/BIZUDPGothic-Bold-*.woff2',
    ]),
  )
  expect(kinds.filter((file) => /\.(map|tsx?|md)$|node_modules/.test(file))).toEqual([])
  expect(await readdir(packed('resources'))).toEqual(['app.asar'])
})

test('the code that is packed names no updater, no crash reporter, no way out to a browser or a server', () => {
  for (const file of ['main', 'preload']) {
    const code = extractFile(packed('resources/app.asar'), `dist/electron/${file}.cjs`).toString()
    const named =
      /autoUpdater|crashReporter|openExternal|loadFile|enableBlinkFeatures|executeJavaScript|node:(https?|net|dgram|tls|dns|inspector)\b/g
    expect(code.match(named)).toBe(null)
    expect(code.length).toBeGreaterThan(500)
  }
})

test('the whole fuse wire of the packed executable stands as it was judged, fuse by fuse', async () => {
  const wire = (await getCurrentFuseWire(packed('juten'))) as Record<string, unknown>
  const states = Object.keys(wire)
    .filter((key) => key !== 'version')
    .map((key) => String.fromCharCode(wire[key] as number))
  expect(states.length).toBeGreaterThanOrEqual(7)
  // A fuse that nobody has judged yet makes the wire longer than what is wanted of it.
  expect(states.join('')).toBe(fuseWire(states.length))
})

test('every file in the archive has the hash that the archive’s header gives it', () => {
  const archive = packed('resources/app.asar')
  const files = listPackage(archive, { isPack: false }).filter((file) => /\.\w+$/.test(file))
  const { header } = getRawHeader(archive)
  for (const file of files) {
    const entry = file
      .slice(1)
      .split('/')
      .reduce<unknown>((folder, name) => (folder as { files: Record<string, unknown> }).files[name], header)
    const { integrity } = entry as { integrity?: { algorithm: string; hash: string } }
    expect([file, integrity?.algorithm, integrity?.hash]).toEqual([
      file,
      'SHA256',
      sha256(extractFile(archive, file.slice(1))),
    ])
  }
})

// Linux checks no archive, so its executable carries no hash; Windows' does, and it can be made here from any .exe.
test('a Windows executable carries the hash of the archive’s header', async () => {
  const [folder, made] = [join(output, 'electron-for-windows'), join(output, 'for-windows')]
  await mkdir(join(folder, 'locales'), { recursive: true })
  await writeFile(join(folder, 'locales/ja.pak'), '')
  const binary = join(folder, 'electron.exe')
  await copyFile(join(root, 'node_modules/electron-winstaller/vendor/rcedit.exe'), binary)
  const config = await builderConfig({
    folder,
    binary: electronBinary() ?? '',
    version: '45.4.1',
    output: made,
  })
  await build({
    projectDir: root,
    targets: Platform.WINDOWS.createTarget('dir', Arch.x64),
    // The stand-in is no Electron and has no fuses.
    config: { ...config, electronFuses: null },
  })
  const resources = NtExecutableResource.from(
    NtExecutable.from(await readFile(join(made, 'win-unpacked/juten.exe')), { ignoreCert: true }),
  )
  const entry = resources.entries.find(({ type, id }) => type === 'INTEGRITY' && id === 'ELECTRONASAR')
  const { headerString } = getRawHeader(join(made, 'win-unpacked/resources/app.asar'))
  expect(JSON.parse(Buffer.from(entry?.bin ?? new ArrayBuffer(0)).toString())).toEqual([
    { file: 'resources\\app.asar', alg: 'SHA256', value: sha256(headerString) },
  ])
})

test('runs from the packed archive, on the same origin', async ({ folder }) => {
  const host = await startElectron(folder, packed('resources/app.asar'))
  try {
    await expect(host.page.locator('#root')).not.toBeEmpty()
    expect(host.page.url()).toBe(`${host.origin}/index.html`)
    const version = await host.app.evaluate(({ app }) => app.getVersion())
    expect(version).toMatch(/^\d+\.\d+\.\d+$/)
  } finally {
    await host.stop()
  }
})

test('the packed app has no DevTools, no inspector, and its guards up before the first window', async ({
  folder,
}) => {
  const { code, report } = await run(twin.executable, [], { folder })
  expect([code, report]).toEqual([
    0,
    {
      isPackaged: true,
      url: 'app://juten/index.html',
      shown: '重点目標一覧表:object',
      devTools: false,
      inspector: null,
      execArgv: [],
      before: ['secure DNS off', 'spellchecker false', 'window'],
    },
  ])
})

test('the same probe opens DevTools where they are to be had, so it would see them', async ({ folder }) => {
  const { report } = await run(electronBinary() ?? '', [twin.unpacked], { folder })
  expect([report?.isPackaged, report?.devTools]).toEqual([false, true])
})

test('ends at once when it is started with a switch that lets it be watched, driven or stood in for', async ({
  folder,
}) => {
  for (const name of refusedSwitches) {
    const ended = await run(twin.executable, [`--${name}=0`], { folder })
    expect([name, ended]).toEqual([name, { code: 1, report: null }])
  }
  expect(existsSync(join(folder, 'user-data/Local Storage'))).toBe(false)
})

/** A script that leaves a trace where it runs, and the trace's path. */
async function intruder(folder: string) {
  const [script, trace] = [join(folder, 'intruder.cjs'), join(folder, 'intruder-was-here')]
  await writeFile(script, `require('node:fs').writeFileSync(${JSON.stringify(trace)}, '')`)
  return { script, trace }
}

test('ELECTRON_RUN_AS_NODE makes no Node of it', async ({ folder }) => {
  const { script, trace } = await intruder(folder)
  const env = { ELECTRON_RUN_AS_NODE: '1' }
  const { code, report } = await run(twin.executable, [script], { folder, env })
  expect([code, report?.isPackaged, existsSync(trace)]).toEqual([0, true, false])
  await promisify(execFile)(electronBinary() ?? '', [script], { env: { ...process.env, ...env } })
  expect(existsSync(trace)).toBe(true)
})

test('NODE_OPTIONS brings no code in', async ({ folder }) => {
  const { script, trace } = await intruder(folder)
  const env = { NODE_OPTIONS: `--require ${script}` }
  const { code, report } = await run(twin.executable, [], { folder, env })
  expect([code, report?.isPackaged, existsSync(trace)]).toEqual([0, true, false])
  await run(electronBinary() ?? '', [twin.unpacked], { folder, env })
  expect(existsSync(trace)).toBe(true)
})

test('loads nothing but its archive: a folder in its place stays unread', async ({ folder }) => {
  const { script, trace } = await intruder(folder)
  const resources = join(twin.executable, '../resources')
  await mkdir(join(resources, 'app'))
  await copyFile(script, join(resources, 'app/index.js'))
  await writeFile(join(resources, 'app/package.json'), '{"name":"intruder","main":"index.js"}')
  const beside = await run(twin.executable, [], { folder })
  expect([beside.code, beside.report?.isPackaged, existsSync(trace)]).toEqual([0, true, false])
  await rename(join(resources, 'app.asar'), join(resources, 'away.asar'))
  const instead = await run(twin.executable, [], { folder, limit: 5_000 })
  expect([instead.report, existsSync(trace)]).toEqual([null, false])
  await rename(join(resources, 'away.asar'), join(resources, 'app.asar'))
})
