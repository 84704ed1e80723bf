/** What a test's folder holds: a folder's own entries, or a file's text. */
export interface MemoryFolder {
  [name: string]: MemoryFolder | string
}

const fault = (name: string) => new DOMException(name, name)

/**
 * For tests: a browser's handle of a folder in memory, with as much of the File System Standard as is
 * asked of it. A file that holds 'held' is in use by another program; 'too much' does not fit the disk.
 */
export function memoryFolder(name: string, entries: MemoryFolder): FileSystemDirectoryHandle {
  const find = (wanted: string) => {
    if (/[/\\]|^\.{0,2}$/.test(wanted)) throw new TypeError('Name is not allowed.')
    return Object.hasOwn(entries, wanted) ? entries[wanted] : undefined
  }
  const handle = {
    kind: 'directory',
    name,
    async *values() {
      for (const [child, held] of Object.entries(entries))
        yield typeof held === 'string' ? memoryFile(child, entries) : memoryFolder(child, held)
    },
    async getDirectoryHandle(wanted: string) {
      const held = find(wanted)
      if (held === undefined) throw fault('NotFoundError')
      if (typeof held === 'string') throw fault('TypeMismatchError')
      return memoryFolder(wanted, held)
    },
    async getFileHandle(wanted: string, options?: { readonly create?: boolean }) {
      const held = find(wanted)
      if (held === undefined && !options?.create) throw fault('NotFoundError')
      if (typeof held === 'object') throw fault('TypeMismatchError')
      entries[wanted] ??= ''
      return memoryFile(wanted, entries)
    },
    async removeEntry(wanted: string) {
      if (find(wanted) === undefined) throw fault('NotFoundError')
      Reflect.deleteProperty(entries, wanted)
    },
    resolve: async (other: { readonly entries?: unknown }) => (holds(entries, other.entries) ? [] : null),
    entries,
  }
  return handle as unknown as FileSystemDirectoryHandle
}

const holds = (folder: MemoryFolder, other: unknown): boolean =>
  folder === other || Object.values(folder).some((held) => typeof held === 'object' && holds(held, other))

function memoryFile(name: string, folder: MemoryFolder): FileSystemFileHandle {
  const handle = {
    kind: 'file',
    name,
    async getFile() {
      const text = folder[name]
      if (typeof text !== 'string') throw fault('NotFoundError')
      if (text === 'held') throw fault('NotReadableError')
      return new File([text], name, { lastModified: 1_600_000_000_000 })
    },
    async createWritable() {
      if (folder[name] === 'held') throw fault('NoModificationAllowedError')
      let written = ''
      return {
        async write(bytes: Uint8Array) {
          written = new TextDecoder().decode(bytes)
          if (written === 'too much') throw fault('QuotaExceededError')
        },
        close: async () => void (folder[name] = written),
      }
    },
  }
  return handle as unknown as FileSystemFileHandle
}
