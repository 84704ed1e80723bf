/** A circulated template known by name (様式), as it lies in the database. */
export interface StoredForm {
  readonly id: string
  readonly name: string
  /** Its worksheets; who reads them knows their shape, and checks it. */
  readonly sheets: unknown
  /** What its worksheets are told by: equal for forms of the same papers. */
  readonly fingerprints: readonly string[]
  /** The file that it was made from, without its folder; '' where it came from a colleague. */
  readonly madeFrom: string
  /** Milliseconds since 1970, as all times here. */
  readonly addedAt: number
  /** When a file was last read by it; null before the first. */
  readonly usedAt: number | null
}
