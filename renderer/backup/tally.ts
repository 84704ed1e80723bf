/** How much of each kind there is. */
export interface Tally {
  readonly sheets: number
  readonly consolidations: number
  readonly forms: number
  readonly versions: number
  /** Templates and returned files, each content once. */
  readonly contents: number
}

/** What a backup holds of each kind; kinds that this version doesn't know are not counted. */
export function tallyOf(entries: readonly { readonly kind: string }[]): Tally {
  const count = (kind: string) => entries.filter((entry) => entry.kind === kind).length
  return {
    sheets: count('sheet'),
    consolidations: count('consolidation'),
    forms: count('form'),
    versions: count('version'),
    contents: count('content'),
  }
}
