/** How a template may be filled. */
export interface FillOptions {
  /** Fills a template of another fiscal year too; its headings stay as they are. */
  readonly anyYear?: boolean
}
