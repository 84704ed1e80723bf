/** A longer file is opened anew each time; its copy would cost more than it saves. */
const longestFile = 4 * 1024 * 1024

interface Opened {
  readonly bytes: Uint8Array
  readonly key: unknown
  readonly value: unknown
}

/**
 * Remembers what was made of the last file, for a host that opens the same one again and again: a template is filled,
 * measured and previewed after each few words. What is remembered is never changed.
 */
export class FileMemory {
  #last: Opened | null = null

  /** What `make` gave for these very bytes and this key, if they were the last, else what it gives now. */
  open<T>(bytes: Uint8Array, key: unknown, make: () => T): T {
    const last = this.#last
    if (last && last.key === key && sameBytes(last.bytes, bytes)) return last.value as T
    const value = make()
    if (bytes.length <= longestFile) this.#last = { bytes: Uint8Array.from(bytes), key, value }
    return value
  }
}

/** Whether two runs of bytes are equal. */
export function sameBytes(a: Uint8Array, b: Uint8Array): boolean {
  if (a.length !== b.length) return false
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) return false
  return true
}
