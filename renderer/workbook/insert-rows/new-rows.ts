import { formatAddress, type Area } from '../cell-address.ts'
import { translateFormula } from '../formula/translate-formula.ts'
import { encodeText } from '../xml-edits.ts'
import type { CalculatedColumn } from './calculated-columns.ts'
import { copyOffsets, type Insertion, type RowBlock } from './insertion.ts'
import { areaText } from './move-areas.ts'
import { moveFormula } from './move-formula.ts'
import { movedRow, withoutExtending } from './row-shift.ts'
import type { SheetSurvey, WrittenCell, WrittenFormula, WrittenRow } from './survey-sheet.ts'

/**
 * The XML of the rows that come in: copies of a block, or rows that look like the one above, with the formulas of the
 * calculated columns they come into.
 */
export function newRows(
  xml: string,
  survey: SheetSurvey,
  insertion: Insertion,
  calculated: readonly CalculatedColumn[],
): string {
  const { shift, copied } = insertion
  const p = survey.prefix
  const wrap = (row: number, attributes: string, cells: string) =>
    cells === '' && isPlain(attributes)
      ? ''
      : `<${p}row r="${row}"${attributes}${cells === '' ? '/>' : `>${cells}</${p}row>`}`
  let text = ''
  if (!copied) {
    const above = survey.rows.get(shift.at - 1)
    if (!above && calculated.length === 0) return ''
    for (let row = shift.at; row < shift.at + shift.count; row++)
      text += wrap(row, above?.attributes ?? '', freshCells(above?.cells ?? [], row, p, calculated))
    return text
  }
  for (const by of copyOffsets(insertion))
    for (let source = copied.from; source <= copied.to; source++) {
      const written = survey.rows.get(source)
      if (!written) continue
      const cells = written.cells.map((cell) => copiedCell(xml, written, cell, by, survey, insertion, copied))
      text += wrap(source + by, written.attributes, cells.join(''))
    }
  return text
}

/** A row without a look of its own need not be written. */
function isPlain(attributes: string): boolean {
  return !/\s(ht|customHeight|s|customFormat|outlineLevel|thickTop|thickBot|ph)=/.test(attributes)
}

function freshCells(
  above: readonly WrittenCell[],
  row: number,
  p: string,
  calculated: readonly CalculatedColumn[],
): string {
  const cells = new Map<number, string>()
  for (const { column, style } of above)
    if (style !== null) cells.set(column, `<${p}c r="${formatAddress({ row, column })}" s="${style}"/>`)
  for (const one of calculated) {
    const address = formatAddress({ row, column: one.column })
    const open = cells.get(one.column)?.slice(0, -2) ?? `<${p}c r="${address}"`
    const kind = one.isArray ? ` t="array" ref="${address}"` : ''
    cells.set(one.column, `${open}><${p}f${kind}>${encodeText(one.formulaIn(row))}</${p}f></${p}c>`)
  }
  return [...cells]
    .sort(([a], [b]) => a - b)
    .map(([, xml]) => xml)
    .join('')
}

function copiedCell(
  xml: string,
  source: WrittenRow,
  cell: WrittenCell,
  by: number,
  survey: SheetSurvey,
  insertion: Insertion,
  block: RowBlock,
): string {
  const { start, end, nameEnd, address, formula } = cell
  const [from, to] = address ?? [nameEnd, nameEnd]
  const reference = ` r="${formatAddress({ row: source.row + by, column: cell.column })}"`
  const head = xml.slice(start, from) + reference
  if (!formula) return head + xml.slice(to, end)
  const fresh = copiedFormula(formula, source.row, cell.column, by, survey, insertion, block)
  return head + xml.slice(to, formula.start) + fresh + xml.slice(formula.end, end)
}

/** A formula as pasting gives it: first moved with its own row, then read so many rows further on. */
function copiedFormula(
  formula: WrittenFormula,
  row: number,
  column: number,
  by: number,
  survey: SheetSurvey,
  insertion: Insertion,
  block: RowBlock,
): string {
  const { shift, sheetName } = insertion
  const master = formula.group === null ? undefined : survey.masters.get(formula.group)
  const text = master
    ? translateFormula(master.text, row - master.row, column - master.column, 'wrap')
    : formula.text
  if (text === '' || formula.type === 'dataTable') return ''
  const moved = moveFormula(text, { shift: withoutExtending(shift), sheetName, own: true, relativeBy: null })
  const pasted = encodeText(translateFormula(moved, row + by - movedRow(shift, row), 0, 'break'))
  const tag = `${survey.prefix}f`
  const always = formula.always ? ' ca="1"' : ''
  if (formula.type !== 'array') return `<${tag}${always}>${pasted}</${tag}>`
  const ref = formula.ref && arrayCopy(formula.ref, by, block)
  return ref ? `<${tag} t="array" ref="${areaText(ref)}"${always}>${pasted}</${tag}>` : ''
}

function arrayCopy(ref: Area, by: number, { from, to }: RowBlock): Area | null {
  if (ref.top < from || ref.bottom > to) return null
  return { ...ref, top: ref.top + by, bottom: ref.bottom + by }
}
