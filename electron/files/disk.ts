import { open, realpath, rename, stat, unlink } from 'node:fs/promises'
import { setTimeout as wait } from 'node:timers/promises'

/** The few things that files/ asks of the disk and the clock; tests hand in one that fails at a chosen step. */
export interface Disk {
  readonly open: typeof open
  readonly realpath: (path: string) => Promise<string>
  readonly rename: (from: string, to: string) => Promise<void>
  readonly stat: (path: string) => Promise<{ readonly mode: number }>
  readonly unlink: (path: string) => Promise<void>
  /** Resolves after so many milliseconds. */
  readonly wait: (ms: number) => Promise<void>
}

/** The real disk and the real clock. */
export const disk: Disk = {
  open,
  realpath: (path) => realpath(path),
  rename: (from, to) => rename(from, to),
  stat: (path) => stat(path),
  unlink,
  wait: async (ms) => {
    await wait(ms)
  },
}
