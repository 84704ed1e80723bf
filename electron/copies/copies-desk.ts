import type { Copies, FileTrouble } from '../ipc/contract.ts'
import { dirname } from 'node:path'
import { askMany } from '../files/ask-many.ts'
import { codeAtFolder } from '../files/code-at-folder.ts'
import { clearTemps } from '../files/clear-temps.ts'
import { disk as realDisk, type Disk } from '../files/disk.ts'
import { choosePlace, type Ownership } from './choose-place.ts'
import type { CopiesPlace } from './copies-place.ts'
import { inTurn } from './in-turn.ts'
import { moveCopies } from './move-copies.ts'
import { markOwner, ownerOf } from './owner.ts'
import { clearCopyTemps, tidyCopies } from './tidy-copies.ts'
import { twoFolders } from './two-folders.ts'

/** What the copies ask of the system and the user. */
export interface CopiesPort {
  /** Asks for the folder in which the folder of the copies is to be; null when the user chose none. */
  askFolder(): Promise<string | null>
  /** Shows a folder in the file manager. */
  show(path: string): Promise<void>
  /** In ms since 1970. */
  now(): number
  /** Which installation this is; without it folders are not marked as anybody's. */
  readonly ownership?: Ownership
  readonly disk?: Disk
}

/** The window's verbs about copies, and what is done at the start. */
export interface CopiesDesk extends Copies {
  /** Takes away what dead writers left, and what is kept for 30 days only. Trouble is none: the next start tries again. */
  tidy(): Promise<void>
}

/** The copies at a place. One thing is done after another, whoever asks, so that nobody meets a copy between two files. */
export function copiesDesk(place: CopiesPlace, standIn: string, port: CopiesPort): CopiesDesk {
  const { disk = realDisk, now, ownership = null } = port
  const folders = twoFolders(place, standIn, now, disk)
  const turn = inTurn()
  const where = async () => {
    // The place may be known only now.
    const trouble = await troubleAt()
    return { path: place.path(), trouble }
  }
  const madeOf = async (paths: readonly string[]) => {
    const codes = await askMany(paths, (path) => codeAtFolder(path, disk))
    return paths.filter((_, at) => codes[at] !== 'ENOENT')
  }
  const troubleAt = async (): Promise<FileTrouble | null> => {
    const reach = await place.reach()
    return reach.kind === 'trouble' ? reach.trouble : null
  }
  let isClaimed = ownership === null
  /** A folder that was there before the app knew of it comes from another PC of the same person's: it is this one's now. */
  const claim = async (): Promise<void> => {
    if (isClaimed || ownership === null) return
    isClaimed = true
    const { kind } = await ownerOf(place.path(), ownership.id, disk)
    if (kind === 'nobodys' || (kind === 'others' && !place.isRemembered()))
      await markOwner(place.path(), ownership.id, disk)
  }
  return {
    copiesFolder: () => turn(where),
    listCopies() {
      const listed = turn(() => folders.list())
      // Not before: the first screen waits for the list, and only what is compared may be written over.
      void turn(() => folders.comeHome())
      return listed
    },
    readCopy: (name) => turn(() => folders.read(name)),
    writeCopy: (name, about, body) =>
      turn(async () => {
        const written = await folders.write(name, about, body)
        if (written.kind === 'written') await claim()
        return written
      }),
    setAsideCopy: (name) => turn(() => folders.setAside(name)),
    async moveCopies() {
      const chosen = await port.askFolder()
      if (chosen === null) return { kind: 'cancelled' }
      const to = await choosePlace(chosen, ownership, disk)
      if (to.kind !== 'place') return to
      return turn(async () => {
        const moved = await moveCopies(place, to.path, disk)
        if (moved.kind !== 'moved') return moved
        if (ownership !== null) await markOwner(to.path, ownership.id, disk)
        await folders.moved()
        return moved
      })
    },
    async showCopies() {
      const { path, trouble } = await turn(where)
      await port.show(trouble === null ? path : standIn)
    },
    tidy: () =>
      turn(async () => {
        await clearTemps(dirname(standIn), now(), disk)
        const beside = place.beside()
        if (beside !== null) await clearCopyTemps(beside, now(), disk)
        const folders = await madeOf([place.path(), standIn])
        for (const folder of folders) await clearCopyTemps(folder, now(), disk)
        // What stands in may belong to what is there, and the other way round.
        if ((await place.reach()).kind === 'there') await tidyCopies(folders, now(), disk)
      }),
  }
}
