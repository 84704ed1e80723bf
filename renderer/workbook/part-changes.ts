import type { NewEntry } from './new-entry.ts'
import type { Workbook } from './open-workbook.ts'
import { encodePart } from './part-text.ts'
import type { ZipEntry } from './read-zip.ts'

/** The parts of a workbook that change or come in, as text; null for one that goes. */
export class PartChanges {
  readonly #texts = new Map<string, string | null>()

  constructor(readonly workbook: Workbook) {}

  text(path: string): string {
    return this.#texts.get(path) ?? this.workbook.package.text(path).text
  }

  set(path: string, text: string | null): void {
    this.#texts.set(path, text)
  }

  bytes(): ReadonlyMap<ZipEntry, Uint8Array | null> {
    const { package: opened } = this.workbook
    const changed = new Map<ZipEntry, Uint8Array | null>()
    for (const [path, text] of this.#texts) {
      const entry = opened.entry(path)
      if (!entry) continue
      const before = opened.text(path)
      if (text !== before.text) changed.set(entry, text === null ? null : encodePart(before, text))
    }
    return changed
  }

  /** The parts that the workbook has not yet. */
  added(): readonly NewEntry[] {
    const encoder = new TextEncoder()
    return [...this.#texts].flatMap(([name, text]) =>
      text === null || this.workbook.package.entry(name) ? [] : [{ name, content: encoder.encode(text) }],
    )
  }
}
