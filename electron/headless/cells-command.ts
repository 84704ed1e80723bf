import type { Codec } from '../../renderer/workbook/codec.ts'
import { readShownSheets } from '../../renderer/workbook/read-shown-sheets.ts'
import { diskTrouble } from '../../renderer/text/trouble-message.ts'
import { readFile } from '../files/read-file.ts'
import { commandCodec } from './command-codec.ts'
import { eachFile } from './each-file.ts'
import { failureOf, type Failure } from './failure.ts'
import { pathOf } from './paths.ts'

/** One element of what `cells` prints. */
export type CellsResult =
  | { readonly file: string; readonly ok: true; readonly sheets: readonly object[] }
  | { readonly file: string; readonly ok: false; readonly error: Failure }

/** `cells BOOK...`: what each cell of each sheet shows; one result a file, in order. */
export async function cellsCommand(files: readonly string[]): Promise<CellsResult[]> {
  const codec = commandCodec()
  return eachFile(files, (file) => cellsOf(file, codec))
}

async function cellsOf(file: string, codec: Codec): Promise<CellsResult> {
  const read = await readFile(pathOf(file))
  if (!read.ok) return { file, ok: false, error: failureOf(diskTrouble(read.trouble)) }
  const outcome = readShownSheets(read.bytes, codec)
  if (!outcome.ok) return { file, ok: false, error: failureOf(outcome.trouble) }
  const sheets = outcome.value.map(({ name, state, cells }) => ({
    name,
    state,
    cells: Object.fromEntries(cells),
  }))
  return { file, ok: true, sheets }
}
