import type { FillOptions } from '../../renderer/template/fill-options.ts'
import { fillTemplate } from '../../renderer/template/fill-template.ts'
import { diskTrouble, type AnyTrouble } from '../../renderer/text/trouble-message.ts'
import { disk as realDisk } from '../files/disk.ts'
import { readFile } from '../files/read-file.ts'
import type { ChangeResult } from './change-file.ts'
import { commandCodec } from './command-codec.ts'
import { fileFailure } from './file-failure.ts'
import { pathOf } from './paths.ts'
import { parseSheetJson } from './sheet-json.ts'
import { writeOut } from './write-out.ts'

/** `fill TEMPLATE SHEET.json OUT.xlsx`: OUT is written whole or not at all, rows as high as their texts need. */
export async function fillCommand(
  template: string,
  sheet: string,
  out: string,
  options: FillOptions,
  disk = realDisk,
): Promise<ChangeResult> {
  const failed = (file: string, trouble: AnyTrouble): ChangeResult => fileFailure(out, trouble, file)
  const templateFile = await readFile(pathOf(template))
  if (!templateFile.ok) return failed(template, diskTrouble(templateFile.trouble))
  const sheetFile = await readFile(pathOf(sheet))
  if (!sheetFile.ok) return failed(sheet, diskTrouble(sheetFile.trouble))
  const text = utf8(sheetFile.bytes)
  const parsed = text === null ? ({ ok: false, where: null } as const) : parseSheetJson(text)
  if (!parsed.ok) return failed(sheet, { code: 'not-a-sheet', where: parsed.where })
  const filled = fillTemplate(templateFile.bytes, parsed.sheet, commandCodec(), {
    ...options,
    growRows: true,
  })
  if (!filled.ok) return failed(template, filled.trouble)
  const trouble = await writeOut(pathOf(out), filled.value.bytes, disk)
  return trouble === null ? { file: out, ok: true } : failed(out, trouble)
}

/** The text of UTF-8, a byte order mark left out; null for anything else: a wrong guess would fill in U+FFFD. */
function utf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}
