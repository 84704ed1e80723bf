/** Which way a workbook reaches out of itself, or does something by itself. */
export type ActiveKind =
  | 'hyperlink'
  | 'external-link'
  | 'dde-link'
  | 'macro'
  | 'embedded-object'
  | 'activex-control'
  | 'external-data'
  | 'external-picture'
  | 'outside-name'

/** Something in a workbook that is more than text and form. */
export interface ActiveContent {
  readonly kind: ActiveKind
  /** Where it leads, or what it is called: an address, a part, a name. */
  readonly what: string
  /** The worksheet that it is on, where it is on one. */
  readonly sheet?: string
  /** Such as `G12`. */
  readonly cell?: string
}

/** Equal for what is the same wherever it stands. */
export function activeKey({ kind, what }: ActiveContent): string {
  return `${kind} ${what}`
}
