import { compileForm, type CompiledForm } from '../../renderer/template/form/compile-form.ts'
import { makeForm } from '../../renderer/template/form/make-form.ts'
import { openTemplate } from '../../renderer/template/open-template.ts'
import type { Codec } from '../../renderer/workbook/codec.ts'

export { checkCommand } from '../../electron/headless/check-command.ts'
export { consolidateCommand } from '../../electron/headless/consolidate-command.ts'
export { exportCommand } from '../../electron/headless/export-command.ts'
export { nodeCodec } from '../../electron/node-codec.ts'
export { fillTemplate } from '../../renderer/template/fill-template.ts'
export { readWorkbook } from '../../renderer/template/read-workbook.ts'
export { fflateCodec } from '../../renderer/workbook/fflate-codec.ts'
export { readVisibleGrids } from '../../renderer/workbook/open-workbook.ts'
export { FileMemory } from '../../renderer/workbook/file-memory.ts'
export { PartMemory } from '../../renderer/workbook/part-memory.ts'
export { overviewOf } from './overview.ts'
export { makeZip } from '../../renderer/workbook/testing/make-zip.ts'

/** The forms of a workbook's tables, as the app keeps them. */
export function formsOf(bytes: Uint8Array, codec: Codec): readonly CompiledForm[] {
  return openTemplate(bytes, codec).tables.map(({ pages }, i) =>
    compileForm(makeForm(String(i), 'bench', pages)),
  )
}
