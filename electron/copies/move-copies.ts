import type { FileTrouble, MoveCopiesOutcome } from '../ipc/contract.ts'
import type { Disk } from '../files/disk.ts'
import { makeFolder } from '../files/make-folder.ts'
import { liesWithin } from '../files/path-within.ts'
import { troubleOf } from '../files/trouble-of.ts'
import { carryCopies } from './carry-copies.ts'
import type { CopiesPlace } from './copies-place.ts'
import { noteMoved, noteWelcome } from './notes.ts'

/**
 * Moves the copies into the folder `to`, in a folder that is there: all are carried there and verified before the place
 * changes. The old folder stays, with a note; one that can't be reached is left, and the answer says why.
 */
export async function moveCopies(place: CopiesPlace, to: string, disk: Disk): Promise<MoveCopiesOutcome> {
  const from = place.path()
  const inTrouble = (trouble: FileTrouble) => ({ kind: 'trouble', trouble, path: to }) as const
  try {
    const reach = await place.reach()
    const isThere = reach.kind === 'there'
    const made = await makeFolder(to, disk)
    if (made !== null) return inTrouble(made)
    if (isThere && (await isWithin(from, to, disk))) return inTrouble('denied')
    const trouble = isThere ? ((await place.change(from, to)) ?? (await carryCopies(from, to, disk))) : null
    if (trouble !== null) return inTrouble(trouble)
    await noteWelcome(to, disk)
    const kept = await place.change(to, from)
    if (kept !== null) return inTrouble(kept)
    if (isThere) await noteMoved(from, to, disk)
    return { kind: 'moved', path: to, left: reach.kind === 'trouble' ? reach.trouble : null }
  } catch (error) {
    return inTrouble(troubleOf(error))
  }
}

/** The same folder counts too: there is nothing to move. */
const isWithin = async (from: string, to: string, disk: Disk): Promise<boolean> =>
  liesWithin(await disk.realpath(from), await disk.realpath(to))
