import { outlineOf } from '../../renderer/sheet/read-outline.ts'
import type { ExtraField, Goal, Side } from '../../renderer/sheet/sheet.ts'
import { readWorkbook } from '../../renderer/template/read-workbook.ts'
import type { SheetReading } from '../../renderer/template/sheet-reading.ts'
import { diskTrouble, problemMessage } from '../../renderer/text/trouble-message.ts'
import type { Codec } from '../../renderer/workbook/codec.ts'
import { readFile } from '../files/read-file.ts'
import { commandCodec } from './command-codec.ts'
import { eachFile } from './each-file.ts'
import { failureOf, type Failure } from './failure.ts'
import { pathOf } from './paths.ts'

/** One element of what `read` prints. */
export type ReadResult =
  | { readonly file: string; readonly ok: true; readonly sheets: readonly object[] }
  | { readonly file: string; readonly ok: false; readonly error: Failure }

/** `read [--outline] FILE...`: one result a file, in order; one bad file never stops the others. */
export async function readCommand(files: readonly string[], withOutline: boolean): Promise<ReadResult[]> {
  const codec = commandCodec()
  return eachFile(files, (file) => readOne(file, withOutline, codec))
}

async function readOne(file: string, withOutline: boolean, codec: Codec): Promise<ReadResult> {
  const read = await readFile(pathOf(file))
  if (!read.ok) return { file, ok: false, error: failureOf(diskTrouble(read.trouble)) }
  const outcome = readWorkbook(read.bytes, codec)
  if (!outcome.ok) return { file, ok: false, error: failureOf(outcome.trouble) }
  return { file, ok: true, sheets: outcome.value.map((sheet) => sheetJson(sheet, withOutline)) }
}

function sheetJson(sheet: SheetReading, withOutline: boolean): object {
  const problems = sheet.problems.map((problem) => ({
    level: problem.level,
    code: problem.code,
    sheet: problem.sheet,
    ...('cell' in problem ? { cell: problem.cell } : {}),
    message: problemMessage(problem),
  }))
  const goals = sheet.goals.map((goal) => goalJson(goal, withOutline))
  return { ...sheet, goals, extra: withText(sheet.extra), problems }
}

function goalJson(goal: Goal, withOutline: boolean): object {
  const extra = withText(goal.extra)
  if (!withOutline) return { ...goal, extra }
  const outlined = (side: Side | null) => side && { ...side, ...outlineOf(side) }
  return { ...goal, previous: outlined(goal.previous), current: outlined(goal.current), extra }
}

/** Extra fields that hold something; filling leaves those that aren't named as they are. */
function withText(fields: readonly ExtraField[]): readonly ExtraField[] {
  return fields.filter(({ text }) => text !== '')
}
