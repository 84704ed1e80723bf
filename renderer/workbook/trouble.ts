/** What a file turned out to be where a workbook was expected. */
export type ForeignFormat =
  'empty' | 'text' | 'html' | 'zip' | 'word' | 'powerpoint' | 'xlsb' | 'ods' | 'unknown'

/** Which limit a file went over. */
export type LimitName =
  | 'file'
  | 'entries'
  | 'inflated'
  | 'part'
  | 'ratio'
  | 'sheets'
  | 'cells'
  | 'characters'
  | 'merges'
  | 'strings'
  | 'headings'
  | 'fields'

/** Why a workbook was refused as a whole. The codes never change. */
export type WorkbookTrouble =
  | { readonly code: 'not-xlsx'; readonly looksLike: ForeignFormat }
  | { readonly code: 'damaged'; readonly part: string | null }
  | { readonly code: 'old-xls' }
  | { readonly code: 'encrypted' }
  | { readonly code: 'too-large'; readonly limit: LimitName }
  | { readonly code: 'doctype'; readonly part: string }
  | { readonly code: 'unsupported'; readonly what: 'compression' | 'encoding'; readonly part: string }

/** Why text could not be written into a cell; `cell` is an address such as `G12`. */
export type CellTrouble =
  | { readonly code: 'cell-too-long'; readonly sheet: string; readonly cell: string; readonly length: number }
  | {
      readonly code: 'too-many-lines'
      readonly sheet: string
      readonly cell: string
      readonly lineFeeds: number
    }
  | {
      readonly code: 'unwritable-character'
      readonly sheet: string
      readonly cell: string
      readonly character: string
    }
  | { readonly code: 'formula-in-the-way'; readonly sheet: string; readonly cell: string }

/** What keeps rows from coming in, as in Excel: parts of it can't be moved, or the last rows are in use. */
export type RowsBlockedBy = 'array-formula' | 'pivot-table' | 'end-of-sheet'

/** What stands against a change of a whole worksheet. */
export type SheetTrouble =
  | { readonly code: 'no-such-sheet'; readonly sheet: string; readonly sheets: readonly string[] }
  /** The worksheet is protected against the inserting of rows; the workbook's structure against the copying of it. */
  | { readonly code: 'protected'; readonly sheet: string; readonly against?: 'copying' }
  /** The worksheet can't be copied: what lies on it is known to the whole workbook by one name. */
  | { readonly code: 'sheet-blocked'; readonly sheet: string }
  /** Rows can't come in at this place; `cells` is where what stands in the way lies (`B4:B8`); null for the end of the sheet. */
  | {
      readonly code: 'rows-blocked'
      readonly sheet: string
      readonly by: RowsBlockedBy
      readonly cells: string | null
    }

/** Why a workbook could not be written. */
export type WriteTrouble =
  | WorkbookTrouble
  | CellTrouble
  | SheetTrouble
  | { readonly code: 'signed' }
  /** What was read back differs from what was to be written; `cell` is the first such place. */
  | { readonly code: 'not-verified'; readonly sheet: string; readonly cell: string | null }

/** What a door gives: the value, or why there is none. */
export type Outcome<T, Trouble> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly trouble: Trouble }

/** Carries a refusal from deep inside a scan to the door that turns it into an `Outcome`; it never leaves a door. */
class Refusal extends Error {
  readonly trouble: WriteTrouble
  constructor(trouble: WriteTrouble) {
    super(trouble.code)
    this.trouble = trouble
  }
}

/** Gives up the current read or write; only called below `attemptRead` or `attemptWrite`. */
export function refuse(trouble: WriteTrouble): never {
  throw new Refusal(trouble)
}

/** Runs a read and returns its refusal as a value; anything else that is thrown is a fault of ours and passes. */
export function attemptRead<T>(read: () => T): Outcome<T, WorkbookTrouble> {
  // A read meets only refusals of reading: what a cell can't take is refused by writers alone.
  return attemptWrite(read) as Outcome<T, WorkbookTrouble>
}

/** Runs a write and returns its refusal as a value. */
export function attemptWrite<T>(write: () => T): Outcome<T, WriteTrouble> {
  try {
    return { ok: true, value: write() }
  } catch (error) {
    if (error instanceof Refusal) return { ok: false, trouble: error.trouble }
    throw error
  }
}
