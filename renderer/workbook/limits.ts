/** What real workbooks stay far below and hostile ones go over; counted on bytes really inflated. */
export const limits = {
  fileBytes: 20 * 1024 * 1024,
  entries: 2_000,
  inflatedBytes: 200 * 1024 * 1024,
  partBytes: 50 * 1024 * 1024,
  /** Inflated bytes for one stored byte, looked at only above `ratioFloor`: short repetitive parts compress well. */
  ratio: 100,
  ratioFloor: 1024 * 1024,
  /** In all worksheets of a workbook together. */
  cells: 500_000,
  /** In all cells together, a shared string counted at each of its places. */
  characters: 50_000_000,
  /** Far more tabs than anybody finds their way in. */
  sheets: 1_000,
  merges: 100_000,
  strings: 1_000_000,
  /** Texts of a worksheet that read as headings of a goal table. */
  headings: 20_000,
  /** Cells of a worksheet that the goals found on it are made of. */
  fields: 20_000,
  xmlDepth: 500,
} as const

/** Excel's own limits. */
export const excelLimits = {
  rows: 1_048_576,
  columns: 16_384,
  cellCharacters: 32_767,
  cellLineFeeds: 253,
  sheetName: 31,
} as const
