import type { Desktop, FileTrouble, FolderWriteOutcome } from '../../../../electron/ipc/contract.ts'
import { assertNever } from '../../../sheet/assert-never.ts'
import type { MadeFile } from '../consolidation-session.ts'

/** What became of the files that were written into a folder. */
export interface Written {
  readonly saved: readonly string[]
  /** Not written: a file of that name is there. */
  readonly there: readonly MadeFile[]
  readonly failed: readonly { readonly name: string; readonly trouble: FileTrouble }[]
}

/** Writes files into a folder that the user chose, each as it comes. */
export class DepartmentFiles {
  readonly #desktop: Pick<Desktop, 'writeInFolder'>
  readonly #folder: string
  #last: Promise<Written> = Promise.resolve({ saved: [], there: [], failed: [] })

  constructor(desktop: Pick<Desktop, 'writeInFolder'>, folder: string) {
    this.#desktop = desktop
    this.#folder = folder
  }

  /** Writes a file after those that came before it. */
  write(file: MadeFile, overwrite = false): void {
    this.#last = this.#last.then((written) => this.#one(written, file, overwrite))
  }

  /** When all that came is written. */
  async done(): Promise<Written> {
    return this.#last
  }

  async #one(written: Written, file: MadeFile, overwrite: boolean): Promise<Written> {
    const { saved, there, failed } = written
    const outcome = await this.#outcomeOf(file, overwrite)
    switch (outcome.kind) {
      case 'saved':
        return { ...written, saved: [...saved, outcome.name] }
      case 'exists':
        return { ...written, there: [...there, file] }
      case 'trouble':
        return { ...written, failed: [...failed, { name: outcome.name, trouble: outcome.trouble }] }
      default:
        return assertNever(outcome)
    }
  }

  /** A fault of ours costs its own file alone. */
  async #outcomeOf({ name, bytes }: MadeFile, overwrite: boolean): Promise<FolderWriteOutcome> {
    const options = overwrite ? ([{ overwrite }] as const) : []
    try {
      return await this.#desktop.writeInFolder(this.#folder, name, new Uint8Array(bytes), ...options)
    } catch {
      return { kind: 'trouble', trouble: 'failed', name }
    }
  }
}
