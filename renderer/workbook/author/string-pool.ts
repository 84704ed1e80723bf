import type { PartChanges } from '../part-changes.ts'
import { appendStrings } from '../patch-strings.ts'
import type { Workbook } from '../open-workbook.ts'
import { refuse } from '../trouble.ts'
import { XmlEdits } from '../xml-edits.ts'

/** Strings on their way into a workbook's table behind those that it has. */
export class StringPool {
  readonly #workbook: Workbook
  readonly #first: number
  readonly #index = new Map<string, number>()
  #references = 0

  constructor(workbook: Workbook) {
    this.#workbook = workbook
    this.#first = workbook.sharedStringsPath === null ? 0 : workbook.sharedStrings().length
  }

  /**
   * A worksheet of a file that was made from this workbook: its cells name the strings that came in there by the places
   * that these get here.
   */
  moveStrings(xml: string, path: string, strings: readonly string[]): string {
    if (this.#workbook.sharedStringsPath === null) return xml
    const edits = new XmlEdits(xml, path)
    const { scanner } = edits
    let isShared = false
    for (let token = scanner.next(); token !== 'end'; token = scanner.next()) {
      if (token !== 'open') continue
      if (scanner.is('c')) isShared = scanner.attribute('t') === 's'
      else if (isShared && scanner.is('v')) edits.text((index) => this.#moved(index, path, strings))
    }
    return edits.finish()
  }

  #moved(index: string, path: string, strings: readonly string[]): string {
    this.#references++
    if (Number(index) < this.#first) return index
    const text = strings[Number(index)] ?? refuse({ code: 'damaged', part: path })
    let place = this.#index.get(text)
    if (place === undefined) this.#index.set(text, (place = this.#first + this.#index.size))
    return String(place)
  }

  /** Puts the strings into the table. */
  writeTo(parts: PartChanges): void {
    const path = this.#workbook.sharedStringsPath
    if (path === null || this.#references === 0) return
    parts.set(path, appendStrings(parts.text(path), path, [...this.#index.keys()], this.#references))
  }
}
