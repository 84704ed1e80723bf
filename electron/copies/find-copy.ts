import type { CopyName } from '../ipc/contract.ts'
import type { Disk } from '../files/disk.ts'
import type { CopyHead } from './copy-file.ts'
import { lookAtGeneration, readGeneration, type GenerationRead } from './read-generation.ts'

/** A copy's newest whole generation, or why there is none. */
export type CopyFind =
  | {
      readonly kind: 'found'
      readonly head: CopyHead
      readonly body: Uint8Array<ArrayBuffer> | null
      readonly isPrevious: boolean
    }
  | Exclude<GenerationRead, { readonly kind: 'whole' }>

/** Finds a copy in a folder and reads it whole; nothing is thrown. */
export const findCopy = (folder: string, name: CopyName, disk: Disk): Promise<CopyFind> =>
  find((generation) => readGeneration(folder, name, generation, disk))

/** Finds a copy by the heads of its files alone: `body` is null, and damage within a body is not seen. */
export const glanceAtCopy = (folder: string, name: CopyName, disk: Disk): Promise<CopyFind> =>
  find((generation) => lookAtGeneration(folder, name, generation, disk))

async function find(
  read: (generation: 'present' | 'previous') => Promise<GenerationRead>,
): Promise<CopyFind> {
  const present = await read('present')
  if (present.kind === 'whole') return { ...present, kind: 'found', isPrevious: false }
  // A file that another program holds is whole as far as we know: the one before is not the newest.
  if (present.kind === 'newer' || present.kind === 'trouble') return present
  const previous = await read('previous')
  if (previous.kind === 'whole') return { ...previous, kind: 'found', isPrevious: true }
  return previous.kind === 'missing' ? present : previous
}
