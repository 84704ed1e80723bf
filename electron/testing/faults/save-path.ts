import type { Disk } from '../../files/disk.ts'

/** How a saving ended, as its caller was told. */
export type Answer =
  | { readonly ok: true }
  /** With the code of the trouble, and the words that the user reads where the path itself chooses them. */
  | { readonly ok: false; readonly code: string; readonly message?: string }

/** One way in which something comes to the disk, set up in a folder of its own. */
export interface Staged {
  /** Where faults happen. */
  readonly within: string
  /** Saves over a disk. What it throws is a wrong. */
  act(disk: Disk): Promise<Answer>
  /** What is wrong on the disk afterwards; 'crashed' where nobody was left to answer. */
  wrongsAfter(answer: Answer | 'crashed'): Promise<readonly string[]>
  /** What the next start does about litter; `now` is in ms since 1970. */
  restart(now: number): Promise<void>
}

/** A way of saving; `stage` sets it up anew in an empty folder. */
export interface SavePath {
  readonly name: string
  stage(root: string): Promise<Staged>
}
