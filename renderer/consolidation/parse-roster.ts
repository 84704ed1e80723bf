import { readGoalNumber } from '../template/match-label.ts'
import type { Codec } from '../workbook/codec.ts'
import type { Grid } from '../workbook/grid.ts'
import { readVisibleGrids } from '../workbook/open-workbook.ts'
import { sniffFormat } from '../workbook/sniff-format.ts'
import type { Outcome, WorkbookTrouble } from '../workbook/trouble.ts'
import { isRosterHeading } from './roster-heading.ts'
import { makeRoster, type Roster } from './roster.ts'

/** Why no roster could be read: the file is no text and no workbook that can be read, or names no department. */
export type RosterTrouble = WorkbookTrouble | { readonly code: 'empty-roster' }

/** Reads a roster: text with one department a line, or the first column of a workbook that holds names. */
export function parseRoster(bytes: Uint8Array, codec: Codec): Outcome<Roster, RosterTrouble> {
  const foreign = sniffFormat(bytes)
  if (foreign?.code === 'not-xlsx') {
    const text = decodeText(bytes)
    return text === null ? { ok: false, trouble: foreign } : rosterOf(text.split(/\r\n?|\n/))
  }
  const grids = readVisibleGrids(bytes, codec)
  return grids.ok ? rosterOf(firstNames(grids.value)) : grids
}

/** A roster of typed or pasted lines. */
export function rosterOf(lines: readonly string[]): Outcome<Roster, RosterTrouble> {
  const names = lines.map((line) => line.trim()).filter((line) => line !== '')
  const [first] = names
  const roster = makeRoster(first !== undefined && isRosterHeading(first) ? names.slice(1) : names)
  return roster.names.length === 0
    ? { ok: false, trouble: { code: 'empty-roster' } }
    : { ok: true, value: roster }
}

/** Running numbers in front of the names are passed over. */
function firstNames([grid]: readonly Grid[]): readonly string[] {
  if (!grid) return []
  for (let column = 1; column <= grid.lastColumn; column++) {
    const texts = grid.cells.filter((cell) => cell.column === column && cell.text.trim() !== '')
    const isNumbers = texts.slice(1).every((cell) => cell.isNumber || readGoalNumber(cell.text) !== null)
    if (texts.length > 0 && (!isNumbers || (texts.length === 1 && !texts[0]?.isNumber)))
      return texts.map(({ text }) => text)
  }
  return []
}

/** Windows writes UTF-8 or Shift_JIS, and Notepad's "Unicode" is UTF-16 with a mark; null for what is none of them. */
function decodeText(bytes: Uint8Array): string | null {
  const encodings = bytes[0] === 0xff && bytes[1] === 0xfe ? ['utf-16le'] : ['utf-8', 'shift_jis']
  for (const encoding of encodings)
    try {
      const text = new TextDecoder(encoding, { fatal: true }).decode(bytes)
      if (!text.includes('\0')) return text
    } catch {
      // Not in this encoding.
    }
  return null
}
