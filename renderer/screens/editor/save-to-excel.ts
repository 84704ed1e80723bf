import type { Desktop, FileTrouble } from '../../../electron/ipc/contract.ts'
import { templateIdOf } from '../../drafts/template-id.ts'
import type { Excel } from '../../excel/excel.ts'
import type { Stopped } from '../../worker/stopped.ts'
import type { EditableSheet } from '../../sheet/editable-sheet.ts'
import { sheetOf } from '../../sheet/sheet-of-editable.ts'
import type { Filled } from '../../template/fill-template.ts'
import type { FillTrouble } from '../../template/fill-trouble.ts'
import type { TooHigh } from '../../template/fit-page.ts'

/** What saving needs of the world. */
export interface SavingPorts {
  readonly excel: Pick<Excel, 'fill'>
  readonly desktop: Pick<Desktop, 'saveWorkbook'>
}

/** What to write, into which template, to which file. */
export interface SaveOrder {
  readonly sheet: EditableSheet
  readonly template: Uint8Array
  readonly suggestedName: string
  /** The file it was saved to before; null asks for a name. */
  readonly token: string | null
  readonly anyYear: boolean
  /** Replaces the file although somebody else has written to it. */
  readonly overwrite: boolean
  readonly whenTooHigh: WhenTooHigh
  /** Texts that the user has seen to be cut and saved all the same: no question as long as no more of them is cut. */
  readonly acceptedCuts: readonly TooHigh[]
}

/** What becomes of a text that no row is high enough for: nothing before it is asked; further rows; cut on paper. */
export type WhenTooHigh = 'ask' | 'continue' | 'leave'

/** How saving ended. Only `saved` has changed a file. */
export type SaveResult =
  | {
      readonly kind: 'saved'
      readonly name: string
      readonly token: string
      readonly hash: string
      /** What came into the file to make room, and what it has no place for. */
      readonly filled: Pick<Filled, 'inserted' | 'notPlaced' | 'crowded'>
    }
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'wrong-year'; readonly template: number; readonly wanted: number }
  | {
      readonly kind: 'too-high'
      readonly tooHigh: readonly TooHigh[]
      /** No rows could come in for these. */
      readonly wasTried: boolean
    }
  | { readonly kind: 'not-filled'; readonly trouble: FillTrouble | Stopped }
  | { readonly kind: 'not-written'; readonly trouble: FileTrouble; readonly name: string }

/** Fills the template, has the bytes read back and compared, and writes them to the user's file. */
export async function saveToExcel(ports: SavingPorts, order: SaveOrder): Promise<SaveResult> {
  const { anyYear, whenTooHigh } = order
  const options = { anyYear, growRows: true, continueRows: whenTooHigh === 'continue' }
  const filled = await ports.excel.fill(order.template, sheetOf(order.sheet), options)
  if (!filled.ok) {
    const { trouble } = filled
    if (trouble.code === 'wrong-fiscal-year')
      return { kind: 'wrong-year', template: trouble.template, wanted: trouble.wanted }
    return { kind: 'not-filled', trouble }
  }
  const { tooHigh } = filled.value
  if (isToBeAsked(tooHigh, order)) return { kind: 'too-high', tooHigh, wasTried: whenTooHigh === 'continue' }
  const written = await ports.desktop.saveWorkbook({
    suggestedName: order.suggestedName,
    bytes: filled.value.bytes,
    ...(order.token === null ? {} : { token: order.token }),
    ...(order.overwrite ? { overwrite: true } : {}),
  })
  if (written.kind === 'trouble') return { kind: 'not-written', trouble: written.trouble, name: written.name }
  if (written.kind !== 'saved') return written
  const { bytes, inserted, notPlaced, crowded } = filled.value
  return { ...written, hash: await templateIdOf(bytes), filled: { inserted, notPlaced, crowded } }
}

function isToBeAsked(tooHigh: readonly TooHigh[], { whenTooHigh, acceptedCuts }: SaveOrder): boolean {
  if (whenTooHigh === 'leave') return false
  return tooHigh.some(
    ({ sheet, cell, lines }) =>
      whenTooHigh === 'continue' ||
      !acceptedCuts.some((one) => one.sheet === sheet && one.cell === cell && lines <= one.lines),
  )
}

const FORBIDDEN = /[\\/:*?"<>|\p{Cc}]/gu

/** The template's own name with the department behind it, unless it is in it: a name that Windows accepts. */
export function suggestName(templateName: string, department: string | null): string {
  const base = templateName.replace(/\.xls[xm]$/i, '')
  const part = (department ?? '').trim().replace(FORBIDDEN, '')
  return `${part === '' || base.normalize('NFC').includes(part.normalize('NFC')) ? base : `${base}_${part}`}.xlsx`
}
