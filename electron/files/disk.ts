import { mkdir, open, readdir, realpath, rename, rmdir, stat, unlink } from 'node:fs/promises'
import { setTimeout as wait } from 'node:timers/promises'

/** The few things that files/ asks of the disk and the clock; tests hand in one that fails at a chosen step. */
export interface Disk {
  readonly open: typeof open
  readonly realpath: (path: string) => Promise<string>
  readonly rename: (from: string, to: string) => Promise<void>
  readonly stat: (path: string) => Promise<{ readonly mode: number; readonly mtimeMs: number }>
  readonly unlink: (path: string) => Promise<void>
  /** Makes one folder, in a folder that is there. */
  readonly mkdir: (path: string) => Promise<void>
  /** Removes an empty folder. */
  readonly rmdir: (path: string) => Promise<void>
  /** The names in a folder. */
  readonly readdir: (path: string) => Promise<readonly string[]>
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
  mkdir: (path) => mkdir(path),
  rmdir: (path) => rmdir(path),
  readdir: (path) => readdir(path),
  wait: async (ms) => {
    await wait(ms)
  },
}
