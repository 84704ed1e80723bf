import { readShownSheets } from '../../renderer/workbook/read-shown-sheets.ts'
import { diskTrouble } from '../../renderer/text/trouble-message.ts'
import { readFile } from '../files/read-file.ts'
import { nodeCodec } from '../node-codec.ts'
import { eachFile } from './each-file.ts'
import { failureOf, type Failure } from './failure.ts'
import { pathOf } from './paths.ts'

/** One element of what `cells` prints. */
export type CellsResult =
  | { readonly file: string; readonly ok: true; readonly sheets: readonly object[] }
  | { readonly file: string; readonly ok: false; readonly error: Failure }

/** `cells BOOK...`: what each cell of each sheet shows; one result a file, in order. */
export async function cellsCommand(files: readonly string[]): Promise<CellsResult[]> {
  return eachFile(files, cellsOf)
}

async function cellsOf(file: string): Promise<CellsResult> {
  const read = await readFile(pathOf(file))
  if (!read.ok) return { file, ok: false, error: failureOf(diskTrouble(read.trouble)) }
  const outcome = readShownSheets(read.bytes, nodeCodec)
  if (!outcome.ok) return { file, ok: false, error: failureOf(outcome.trouble) }
  const sheets = outcome.value.map(({ name, state, cells }) => ({
    name,
    state,
    cells: Object.fromEntries(cells),
  }))
  return { file, ok: true, sheets }
}
