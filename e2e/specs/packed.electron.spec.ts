import { listPackage } from '@electron/asar'
import { FuseV1Options, getCurrentFuseWire } from '@electron/fuses'
import { execFile } from 'node:child_process'
import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { expect, test } from '../fixtures/app.ts'
import { startElectron } from '../fixtures/electron-host.ts'
import { root } from '../fixtures/host.ts'

test.skip(process.platform !== 'linux', 'the unpacked folder is laid out differently elsewhere')
test.describe.configure({ mode: 'serial' })

/** How the wire spells its fuses: the characters 0 and 1. */
const [off, on] = [48, 49]

let output = ''
const packed = (...path: string[]) => join(output, 'linux-unpacked', ...path)

test.beforeAll(async () => {
  test.setTimeout(180_000)
  output = await mkdtemp(join(tmpdir(), 'juten-pack-'))
  await promisify(execFile)(process.execPath, [join(root, 'build/pack.mjs'), output], { cwd: root })
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

test('sets every fuse that this Electron has', async () => {
  const wire = (await getCurrentFuseWire(packed('juten'))) as Record<string, unknown>
  const wantedOn: FuseV1Options[] = [
    FuseV1Options.EnableEmbeddedAsarIntegrityValidation,
    FuseV1Options.OnlyLoadAppFromAsar,
  ]
  const options = Object.keys(wire)
    .filter((key) => /^\d+$/.test(key))
    .map(Number)
  expect(options.length).toBeGreaterThanOrEqual(7)
  for (const option of options) {
    const wanted = wantedOn.includes(option) ? on : off
    // A fuse newer than this list is left as Electron ships it, and shows here by its number.
    expect([FuseV1Options[option] ?? option, wire[option]]).toEqual([FuseV1Options[option] ?? option, wanted])
  }
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
