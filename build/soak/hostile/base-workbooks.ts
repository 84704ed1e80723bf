import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { inflateRawSync } from 'node:zlib'
import { packedBytes, readZip } from '../../../renderer/workbook/read-zip.ts'
import { attemptRead } from '../../../renderer/workbook/trouble.ts'
import { anyXml, type Part } from './draft.ts'

/** A real workbook taken apart once, so that each mutation begins with what is in memory. */
export interface BaseWorkbook {
  /** The file's name. */
  readonly file: string
  readonly parts: readonly Part[]
}

/** The workbooks in folders, those below them not; what is no whole zip is left out. */
export function readBaseWorkbooks(folders: readonly string[]): readonly BaseWorkbook[] {
  return folders.flatMap((folder) =>
    readdirSync(folder)
      .filter((file) => file.endsWith('.xlsx') && !file.startsWith('~$'))
      .sort()
      .flatMap((file) => takeApart(file, new Uint8Array(readFileSync(join(folder, file))))),
  )
}

function takeApart(file: string, bytes: Uint8Array): readonly BaseWorkbook[] {
  const read = attemptRead(() => readZip(bytes))
  if (!read.ok) return []
  const zip = read.value
  const parts = zip.entries.map((entry): Part => {
    const raw = packedBytes(zip, entry)
    const content = entry.method === 0 ? raw : new Uint8Array(inflateRawSync(raw))
    const part = { name: entry.name, content: anyXml.test(entry.name) ? textOf(content) : content }
    return entry.method === 0
      ? part
      : { ...part, packed: { bytes: raw, crc: entry.crc, size: content.length } }
  })
  return [{ file, parts }]
}

/** The byte order mark stays in it: what isn't changed is written as it was. */
function textOf(bytes: Uint8Array): string {
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)
}
