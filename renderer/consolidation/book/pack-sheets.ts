import type { Sheet } from '../../sheet/sheet.ts'

/**
 * Texts as bytes: a text that is read out of a file holds on to the whole of it. Only what a `Sheet` has is packed, in
 * UTF-8 of its JSON.
 */
export function packSheets(sheets: readonly Sheet[]): Uint8Array<ArrayBuffer> {
  const plain = sheets.map(({ sheetName, department, fiscalYear, goals, extra }): Sheet => ({
    sheetName,
    department,
    fiscalYear,
    goals,
    extra,
  }))
  return new TextEncoder().encode(JSON.stringify(plain))
}

/** What `packSheets` packed. */
export function unpackSheets(packed: Uint8Array): readonly Sheet[] {
  return JSON.parse(new TextDecoder().decode(packed)) as readonly Sheet[]
}
