/** A text that stands at the same place in every goal. */
export interface Anchor {
  /** Rows below the goal's first row; negative above it. */
  readonly down: number
  readonly column: number
  /** As `paperText` gives it. */
  readonly text: string
}

/**
 * How the goals of a worksheet follow each other: each begins with labels of its own, with a number, with a title,
 * or the same number of rows below the one before; or there is only one.
 */
export type RepeatRule =
  | { readonly kind: 'labels'; readonly anchors: readonly [Anchor, ...Anchor[]] }
  | { readonly kind: 'numbers'; readonly anchors: readonly Anchor[] }
  | { readonly kind: 'titles' }
  | { readonly kind: 'rows'; readonly rows: number; readonly count: number }
  | { readonly kind: 'once' }
