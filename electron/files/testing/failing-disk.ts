import type { FileHandle } from 'node:fs/promises'
import { disk, type Disk } from '../disk.ts'

/** The steps at which a test can make the disk fail. */
export type Step = 'open' | 'write' | 'sync' | 'read' | 'rename' | 'stat'

/** What goes wrong: a system error, or a write that does less than it says. */
export interface Fault {
  readonly step: Step
  /** Such as `ENOSPC`; absent for a fault that raises nothing. */
  readonly code?: string
  /** How often, from the first time on; always when absent. */
  readonly times?: number
}

/** For tests: the real disk, but for one fault, and a clock that only counts. */
export function failingDisk({
  step,
  code,
  times = Infinity,
}: Fault): Disk & { readonly waited: () => number } {
  let waited = 0
  let left = times
  const meet = (here: Step): boolean => {
    if (here !== step || left <= 0) return false
    left -= 1
    if (code !== undefined) throw Object.assign(new Error(code), { code })
    return true
  }
  return {
    ...disk,
    open: async (...args) => {
      meet('open')
      return faulty(await disk.open(...args), meet)
    },
    rename: async (from, to) => {
      meet('rename')
      await disk.rename(from, to)
    },
    stat: async (path) => {
      meet('stat')
      return disk.stat(path)
    },
    wait: async (ms) => {
      waited += ms
    },
    waited: () => waited,
  }
}

function faulty(file: FileHandle, meet: (step: Step) => boolean): FileHandle {
  const sync = file.sync.bind(file)
  const write = file.write.bind(file) as (
    buffer: Uint8Array,
    ...range: number[]
  ) => Promise<{ bytesWritten: number }>
  const read = file.read.bind(file) as (
    buffer: Uint8Array,
    ...range: number[]
  ) => Promise<{ bytesRead: number }>
  return Object.assign(file, {
    async sync() {
      meet('sync')
      await sync()
    },
    async write(buffer: Uint8Array, ...range: number[]) {
      // A full disk may take nothing and say so without an error.
      return meet('write') ? { bytesWritten: 0 } : write(buffer, ...range)
    },
    async read(buffer: Uint8Array, ...range: number[]) {
      const outcome = await read(buffer, ...range)
      // What comes back is not what was written: one bit of a bad cable.
      if (outcome.bytesRead > 0 && meet('read')) buffer[0] = (buffer[0] ?? 0) ^ 1
      return outcome
    },
  })
}
