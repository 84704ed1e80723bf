import { describe, expect, it } from 'vitest'
import { aboutOf } from '../records/record-about.ts'
import { encodeRecord } from '../records/record-file.ts'
import { summaryOf, type KeptRecord } from '../records/record.ts'
import { bytesOf, makeDraft } from '../records/testing/make-records.ts'
import { makeWorkbook } from '../workbook/testing/make-workbook.ts'
import { crc32 } from '../workbook/crc32.ts'
import { entryOf } from '../workbook/new-entry.ts'
import { fflateCodec } from '../workbook/fflate-codec.ts'
import { backupLimits } from './backup-limits.ts'
import { BackupWriter, type Addition } from './backup-writer.ts'
import { findManifest } from './find-manifest.ts'
import { encodeManifest, manifestNames } from './manifest.ts'
import { readBackup } from './read-backup.ts'

const said = { madeAt: 7, appVersion: '0.1.0' }

async function sheetEntry(id: string, name = id): Promise<Addition> {
  const record: KeptRecord = { kind: 'sheet', draft: await makeDraft(id, '一') }
  return { kind: 'sheet', id: name, about: aboutOf(summaryOf(record)), bytes: encodeRecord(record) }
}

async function backupOf(...additions: readonly Addition[]): Promise<Uint8Array<ArrayBuffer>> {
  const writer = new BackupWriter(fflateCodec)
  for (const one of additions) expect(await writer.add(one)).toBe(true)
  return writer.finish(said)
}

describe('reading a backup', () => {
  it('of nothing gives nothing', async () => {
    expect(await readBackup(await backupOf(), fflateCodec)).toMatchObject({
      ok: true,
      value: { ...said, intact: 0, damaged: [], unknown: 0 },
    })
  })

  it('tells of kinds that a later version has added, and reads the others', async () => {
    const later = { kind: 'calendar', id: 'c', about: {}, bytes: bytesOf('{}') }
    const read = await readBackup(await backupOf(later, await sheetEntry('a')), fflateCodec)
    expect(read).toMatchObject({ ok: true, value: { unknown: 1, intact: 1, tally: { sheets: 1 } } })
  })

  it('takes nothing for something else', async () => {
    const read = await readBackup(await backupOf(await sheetEntry('a', 'b')), fflateCodec)
    if (!read.ok) throw new Error(read.trouble.code)
    const { records } = read.value
    expect(await records.read({ kind: 'sheet', id: 'b' })).toEqual({
      ok: false,
      trouble: { code: 'damaged' },
    })
    expect(await records.read({ kind: 'sheet', id: 'a' })).toEqual({ ok: false, trouble: { code: 'gone' } })
  })

  it('refuses a workbook, and what is larger than a backup', async () => {
    expect(await readBackup(Uint8Array.from(makeWorkbook({ sheets: [] })), fflateCodec)).toEqual({
      ok: false,
      trouble: { code: 'not-ours' },
    })
    const huge = new Uint8Array(backupLimits.fileBytes + 1)
    expect(await readBackup(huge, fflateCodec)).toEqual({ ok: false, trouble: { code: 'too-large' } })
  })

  it('unpacks nothing where one piece is named again and again', async () => {
    const piece = await backupOf(await sheetEntry('a'))
    const found = findManifest(piece, fflateCodec)
    if ('code' in found) throw new Error(found.code)
    const { manifest, base } = found
    const manifestOf = encodeManifest({ ...manifest, entries: Array(1_000).fill(manifest.entries[0]) })
    const packed = fflateCodec.deflate(manifestOf)
    const content = { method: 8, crc: crc32(manifestOf), size: manifestOf.length, packed }
    const first = entryOf(manifestNames.first, content)
    const bytes = new Uint8Array([...first.local, ...piece.subarray(base)])
    let inflated = 0
    const inflate: typeof fflateCodec.inflate = (...given) => {
      inflated += 1
      return fflateCodec.inflate(...given)
    }
    expect(await readBackup(bytes, { ...fflateCodec, inflate })).toEqual({
      ok: false,
      trouble: { code: 'damaged' },
    })
    expect(inflated).toBe(1)
  })

  it('ends where it is aborted', async () => {
    const bytes = await backupOf(await sheetEntry('a'))
    await expect(readBackup(bytes, fflateCodec, AbortSignal.abort())).rejects.toMatchObject({
      name: 'AbortError',
    })
  })

  it('unpacks no more than an entry says, however much is packed in it', async () => {
    const bomb = { kind: 'form', id: 'f', about: {}, bytes: new Uint8Array(5_000_000) }
    const bytes = await backupOf(bomb, await sheetEntry('a'))
    const limited: number[] = []
    const inflate: typeof fflateCodec.inflate = (raw, expected, limit) => {
      limited.push(limit)
      return fflateCodec.inflate(raw, expected, limit)
    }
    await readBackup(bytes, { ...fflateCodec, inflate })
    expect(Math.max(...limited.slice(1))).toBe(5_000_000)
  })
})
