import type { KeptFile } from '../../../consolidation/kept/consolidation.ts'
import type { ConsolidationStore } from '../../../drafts/consolidation-store.ts'
import { templateIdOf } from '../../../drafts/template-id.ts'

/** A file that was chosen, whole. */
export interface ChosenBytes {
  readonly name: string
  readonly bytes: Uint8Array<ArrayBuffer>
}

/** The files that were chosen on the screen; they are kept with the terms that name them, not before. */
export class ChosenFiles {
  readonly #store: Pick<ConsolidationStore, 'file' | 'keepFile'>
  readonly #bytes = new Map<string, Uint8Array<ArrayBuffer>>()

  constructor(store: Pick<ConsolidationStore, 'file' | 'keepFile'>) {
    this.#store = store
  }

  /** Names a file by its content and holds its bytes. */
  async add({ name, bytes }: ChosenBytes): Promise<KeptFile> {
    const print = await templateIdOf(bytes)
    this.#bytes.set(print, bytes)
    return { name, print }
  }

  /** The bytes of a file chosen now or kept before; null where there are none. */
  async bytesOf({ print }: KeptFile): Promise<Uint8Array<ArrayBuffer> | null> {
    return this.#bytes.get(print) ?? this.#store.file(print)
  }

  /** Keeps those of these files that were chosen now; rejects where the disk does not take one. */
  async keep(files: readonly KeptFile[]): Promise<void> {
    for (const file of files) {
      const bytes = this.#bytes.get(file.print)
      if (bytes) await this.#store.keepFile(file, bytes)
    }
  }
}
