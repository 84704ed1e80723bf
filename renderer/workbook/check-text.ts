import { excelLimits } from './limits.ts'
import { refuse } from './trouble.ts'
import { unwritableCharacter } from './xml-text.ts'

/** Refuses a text that no cell can hold: Excel's limits, and characters that no XML has. Below `attemptWrite` only. */
export function checkText(sheet: string, cell: string, text: string): void {
  const character = unwritableCharacter(text)
  if (character !== null) refuse({ code: 'unwritable-character', sheet, cell, character })
  if (text.length > excelLimits.cellCharacters)
    refuse({ code: 'cell-too-long', sheet, cell, length: text.length })
  if (text.length <= excelLimits.cellLineFeeds) return
  const lineFeeds = text.split('\n').length - 1
  if (lineFeeds > excelLimits.cellLineFeeds) refuse({ code: 'too-many-lines', sheet, cell, lineFeeds })
}
