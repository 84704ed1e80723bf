import { formatAddress } from './cell-address.ts'
import type { Codec } from './codec.ts'
import { gridOf, openWorkbook, type SheetState } from './open-workbook.ts'
import { shownText } from './shown-text.ts'
import { attemptRead, type Outcome, type WorkbookTrouble } from './trouble.ts'

/** A worksheet with the text its cells show, by address and in reading order; empty cells left out. */
export interface ShownSheet {
  readonly name: string
  readonly state: SheetState
  readonly cells: ReadonlyMap<string, string>
}

/** Reads what every worksheet of a workbook shows, hidden ones too, in the order of the tabs. */
export function readShownSheets(
  bytes: Uint8Array,
  codec: Codec,
): Outcome<readonly ShownSheet[], WorkbookTrouble> {
  return attemptRead(() => {
    const workbook = openWorkbook(bytes, codec)
    return workbook.worksheets.map((sheet) => {
      const cells = new Map<string, string>()
      for (const cell of gridOf(workbook, sheet).cells) {
        const text = shownText(workbook, cell)
        if (text !== '') cells.set(formatAddress(cell), text)
      }
      return { name: sheet.name, state: sheet.state, cells }
    })
  })
}
