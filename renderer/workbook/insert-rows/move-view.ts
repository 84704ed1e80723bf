import { formatAddress, parseAddress } from '../cell-address.ts'
import type { XmlEdits } from '../xml-edits.ts'
import { movedRow, type RowShift } from './row-shift.ts'

/**
 * At an open `sheetView`: what is seen stays in view, and frozen rows stay frozen with those that come in between
 * (ECMA-376 18.3.1.66, 18.3.1.87). Rows that come in at the very top of what is seen are seen. Stops before what
 * follows the pane.
 */
export function moveView(edits: XmlEdits, shift: RowShift): void {
  const { scanner } = edits
  const top = parseAddress(scanner.attribute('topLeftCell') ?? '')?.row ?? 1
  edits.attribute('topLeftCell', (address) => scrolled(address, shift))
  const pane = paneOf(edits)
  if (!pane) return
  edits.attribute('topLeftCell', (address) => scrolled(address, shift))
  if (!(scanner.attribute('state') ?? '').startsWith('frozen')) return
  edits.attribute('ySplit', (rows) => {
    const isWithin = top <= shift.at && shift.at < top + Number(rows)
    return isWithin ? String(Number(rows) + shift.count) : rows
  })
}

/** The pane is the view's first element, so looking no further loses nothing. */
function paneOf({ scanner }: XmlEdits): boolean {
  if (scanner.empty) return false
  const behind = scanner.xml.slice(scanner.tagEnd, scanner.tagEnd + 100)
  if (!/^\s*<(?:[\w.-]+:)?pane[\s/>]/.test(behind)) return false
  scanner.next()
  return true
}

function scrolled(address: string, shift: RowShift): string {
  const place = parseAddress(address)
  if (!place || place.row <= shift.at) return address
  return formatAddress({ ...place, row: movedRow(shift, place.row) })
}
