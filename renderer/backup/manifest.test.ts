import { describe, expect, it } from 'vitest'
import { bytesOf } from '../records/testing/make-records.ts'
import { decodeManifest, encodeManifest, type BackupEntry } from './manifest.ts'

const entry: BackupEntry = {
  kind: 'sheet',
  id: 'a',
  about: { title: '財政部', fiscalYear: 2022, note: null },
  at: 40,
  packed: 10,
  size: 20,
  isDeflated: true,
  print: 'b'.repeat(64),
}
const manifest = { madeAt: 1, appVersion: '0.1.0', length: 50, entries: [entry] }

/** The manifest as another version of the app has written it. */
function written(change: (value: Record<string, unknown>) => void): Uint8Array {
  const value = JSON.parse(new TextDecoder().decode(encodeManifest(manifest))) as Record<string, unknown>
  change(value)
  return bytesOf(JSON.stringify(value))
}

describe('a manifest', () => {
  it('reads as it was written', () => {
    expect(decodeManifest(encodeManifest(manifest))).toEqual({ ...manifest, unknown: 0 })
  })

  it('of a later version is read where that says it can be, as far as it is understood', () => {
    const later = written((value) => {
      value['version'] = 2
      value['place'] = 'NAS'
      value['entries'] = [
        { ...entry, kind: 'calendar', colour: 'red' },
        { kind: 'sheet', parts: [] },
      ]
    })
    const entries = [{ ...entry, kind: 'calendar' }]
    expect(decodeManifest(later)).toEqual({ ...manifest, entries, unknown: 1 })
  })

  it('says which version it needs where this one would read it wrongly', () => {
    const later = written((value) => {
      value['needs'] = 2
      value['appVersion'] = '9.0'
      value['entries'] = 'elsewhere'
    })
    expect(decodeManifest(later)).toEqual({ code: 'newer', appVersion: '9.0' })
  })

  it.each([
    ['no JSON', bytesOf('{"format":"juten-backup"')],
    ['of something else', written((value) => (value['format'] = 'zip'))],
    ['without its entries', written((value) => delete value['entries'])],
    ['nothing', new Uint8Array()],
  ])('is not ours where it is %s', (_, bytes) => {
    expect(decodeManifest(bytes)).toEqual({ code: 'not-ours' })
  })
})
