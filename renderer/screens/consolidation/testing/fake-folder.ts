import type { FileTrouble } from '../../../../electron/ipc/contract.ts'
import type { SessionPorts } from '../open-session.ts'

/** A folder in memory, as the shell gives one. */
export class FakeFolder {
  readonly files = new Map<string, { bytes: Uint8Array<ArrayBuffer>; modifiedAt: number }>()
  readonly reads: string[] = []
  trouble: FileTrouble | null = null
  watched: readonly string[] = []
  #listeners: ((token: string) => void)[] = []
  #time = 1_650_000_000_000

  put(path: string, bytes: Uint8Array<ArrayBuffer>): this {
    this.#time += 1000
    this.files.set(path, { bytes, modifiedAt: this.#time })
    return this
  }

  /** Tells that something is other than it was listed. */
  tell(): void {
    for (const listener of this.#listeners) listener('folder')
  }

  readonly shell: SessionPorts['shell'] = {
    listFolder: async () =>
      this.trouble
        ? { kind: 'trouble', trouble: this.trouble, name: '提出' }
        : {
            kind: 'listed',
            name: '提出',
            files: [...this.files].map(([path, { bytes, modifiedAt }]) => ({
              path,
              size: bytes.length,
              modifiedAt,
            })),
            unread: [],
          },
    readInFolder: async (_, path) => {
      this.reads.push(path)
      const file = this.files.get(path)
      return file ? { kind: 'read', ...file } : { kind: 'trouble', trouble: 'absent' }
    },
    watchFolder: async (token) => {
      this.watched = [...this.watched, token]
    },
    unwatchFolder: async (token) => {
      this.watched = this.watched.filter((one) => one !== token)
    },
    onFolderChange: (listener) => {
      this.#listeners.push(listener)
      return () => {
        this.#listeners = this.#listeners.filter((one) => one !== listener)
      }
    },
  }
}
