import { dirname } from 'node:path'
import type { FileTrouble } from '../ipc/contract.ts'
import { codeAtFolder } from '../files/code-at-folder.ts'
import { disk as realDisk, type Disk } from '../files/disk.ts'
import { makeFolder } from '../files/make-folder.ts'
import { troubleOf } from '../files/trouble-of.ts'
import type { CopiesHome } from './copies-home.ts'
import { followNotes, unasked, type FollowPort } from './follow-notes.ts'
import { noteWelcome } from './notes.ts'
import { recall, remember, type Memory, type RememberedPlace } from './remembered-place.ts'

/** Whether the folder of the copies can be reached; 'unmade' where nothing was ever written. */
export type Reach =
  | { readonly kind: 'there' }
  | { readonly kind: 'unmade' }
  | { readonly kind: 'trouble'; readonly trouble: FileTrouble }

/** Where the copies are. */
export interface CopiesPlace {
  path(): string
  /** Whether the app itself knows the place; else it was found, and may be another's. */
  isRemembered(): boolean
  reach(): Promise<Reach>
  /** Makes the folder where nothing was ever written, and remembers it. */
  make(): Promise<FileTrouble | null>
  /** The folder that the last move read from or was to lead to: where a writer that died may have left something. */
  beside(): string | null
  /** From now on the copies are at `path`, which may be where they are; after trouble they are where they were. */
  change(path: string, beside: string | null): Promise<FileTrouble | null>
}

/**
 * Opens the place that is remembered in the JSON file `store`, else the place by default, or where a note left there
 * leads; to the network only when the user says so. A folder that was once there is never made again: that it is gone
 * is trouble, not a new beginning, and so is a memory that can't be read.
 */
export async function openPlace(
  { byDefault, store }: Pick<CopiesHome, 'byDefault' | 'store'>,
  disk: Disk = realDisk,
  port: FollowPort = unasked,
): Promise<CopiesPlace> {
  let place: RememberedPlace = { path: byDefault, beside: null }
  let memory: Memory = { kind: 'none' }
  const change = async (path: string, beside: string | null): Promise<FileTrouble | null> => {
    const before = memory.kind === 'known' ? memory.place.path : null
    const trouble = await remember(store, { path, beside }, before, disk)
    if (trouble !== null) return trouble
    place = { path, beside }
    memory = { kind: 'known', place }
    return null
  }
  const find = async (): Promise<void> => {
    memory = await recall(store, disk)
    if (memory.kind === 'known') place = memory.place
    if (memory.kind === 'known' || memory.kind === 'trouble') return
    let wasAsked = false
    const ask = async (path: string) => {
      wasAsked = port !== unasked
      return port.ask(path)
    }
    place = { path: await followNotes(byDefault, { ...port, ask }, disk), beside: null }
    // What the user has said once holds.
    if (wasAsked) await change(place.path, null)
  }
  await find()
  return {
    path: () => place.path,
    isRemembered: () => memory.kind === 'known',
    beside: () => place.beside,
    async reach() {
      if (memory.kind === 'trouble') await find()
      if (memory.kind === 'trouble') return memory
      const code = await codeAtFolder(place.path, disk)
      if (code === null) return { kind: 'there' }
      const isNew = memory.kind === 'none' && place.path === byDefault
      if (code !== 'ENOENT' || !isNew) return { kind: 'trouble', trouble: troubleOfCode(code) }
      const above = await codeAtFolder(dirname(place.path), disk)
      return above === null ? { kind: 'unmade' } : { kind: 'trouble', trouble: troubleOfCode(above) }
    },
    async make() {
      // What nobody could read is not written over.
      if (memory.kind === 'trouble') return memory.trouble
      const trouble = await makeFolder(place.path, disk)
      if (trouble !== null) return trouble
      await noteWelcome(place.path, disk)
      // What can't be remembered is found all the same: it is the place by default.
      await change(place.path, null)
      return null
    },
    change,
  }
}

const troubleOfCode = (code: string): FileTrouble => troubleOf(Object.assign(new Error(code), { code }))
