import type { Outcome, WriteTrouble } from '../../renderer/workbook/trouble.ts'
import { diskTrouble, type AnyTrouble } from '../../renderer/text/trouble-message.ts'
import { readFile } from '../files/read-file.ts'
import { disk as realDisk } from '../files/disk.ts'
import { failureOf, type Failure } from './failure.ts'
import { pathOf } from './paths.ts'
import { writeOut } from './write-out.ts'

/** What a command prints that makes one file from another; `file` is the output as given. */
export interface ChangeResult {
  readonly file: string
  readonly ok: boolean
  readonly error?: Failure
}

/** Reads a workbook, changes it and writes the result: whole, or not at all. */
export async function changeFile(
  book: string,
  out: string,
  change: (bytes: Uint8Array) => Outcome<Uint8Array, WriteTrouble>,
  disk = realDisk,
): Promise<ChangeResult> {
  const failed = (trouble: AnyTrouble): ChangeResult => ({ file: out, ok: false, error: failureOf(trouble) })
  const read = await readFile(pathOf(book))
  if (!read.ok) return failed(diskTrouble(read.trouble))
  const changed = change(read.bytes)
  if (!changed.ok) return failed(changed.trouble)
  const trouble = await writeOut(pathOf(out), changed.value, disk)
  return trouble === null ? { file: out, ok: true } : failed(trouble)
}
