import { FuseV1Options } from '@electron/fuses'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { builderConfig } from './electron-builder.config.mjs'
import { fuses, fuseWire } from './fuses.mjs'

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'juten-config-'))
})
afterAll(() => rm(folder, { recursive: true }))

/** The configuration for an Electron with so many fuses: a binary that holds nothing but their wire. */
async function configFor(count: number) {
  const binary = join(folder, `electron-${count}`)
  const sentinel = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX'
  await writeFile(binary, `${sentinel}\x01${String.fromCharCode(count)}${'0'.repeat(count)}`)
  return builderConfig({ folder, binary, version: '45.4.1', output: folder })
}

test('the uninstaller leaves what people wrote', async () => {
  const { nsis } = await configFor(8)
  expect(nsis?.deleteAppDataOnUninstall).toBe(false)
  // A script of one's own could delete it all the same.
  expect([nsis?.include, nsis?.script]).toEqual([undefined, undefined])
})

test('nothing is published and nothing updates itself', async () => {
  const config = await configFor(8)
  expect(config.publish).toBe(null)
  expect([config.electronUpdaterCompatibility, config.generateUpdatesFilesForAllChannels]).toEqual([
    undefined,
    undefined,
  ])
})

test('the app lies in an archive whose hash is embedded where the system checks it', async () => {
  const config = await configFor(8)
  expect([config.asar, config.asarUnpack, config.disableAsarIntegrity]).toEqual([true, undefined, undefined])
})

test.each([7, 8, 9])(
  'an Electron with %i fuses is told of those that it has and electron-builder can set',
  async (count) => {
    const { electronFuses } = await configFor(count)
    expect(Object.keys(electronFuses ?? {}).length).toBe(Math.min(count, 8))
    expect(fuseWire(count).length).toBe(count)
  },
)

test('each fuse stands at its own place in the wire', () => {
  const places = fuses.map(({ name }) => name.toLowerCase())
  const known = Object.keys(FuseV1Options).filter((name) => Number.isNaN(Number(name)))
  expect(places).toEqual(known.map((name) => name.toLowerCase()))
  expect(fuseWire(8)).toBe('00001100')
})
