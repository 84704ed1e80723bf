/** How a template may be filled. */
export interface FillOptions {
  /** Fills a template of another fiscal year too; its headings stay as they are. */
  readonly anyYear?: boolean
  /** Makes rows higher where a filled text would be cut, which Excel never does for merged or fixed ones. */
  readonly growRows?: boolean
  /** Has a text that no row is high enough for go on in further rows. */
  readonly continueRows?: boolean
}
