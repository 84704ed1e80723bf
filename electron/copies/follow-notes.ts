import { basename, join, posix, win32 } from 'node:path'
import { codeAtFolder } from '../files/code-at-folder.ts'
import type { Disk } from '../files/disk.ts'
import { codeOf } from '../files/trouble-of.ts'
import { isOnNetworkShare } from '../network-share.ts'
import { isCopiesName } from './copies-name.ts'
import { movedTo, readMe } from './notes.ts'

/** What following a note to the network asks. */
export interface FollowPort {
  isOnNetwork(path: string): boolean
  /** Asks the user whether the copies are to be at a place on the network that a note names. */
  ask(path: string): Promise<boolean>
}

/** Where nobody can be asked, no note leads to the network. */
export const unasked: FollowPort = { isOnNetwork: isOnNetworkShare, ask: async () => false }

/** Nobody moves the copies so often; a ring of notes ends too. */
const longestWay = 10

/**
 * Where the notes lead from a folder of copies on. A note is a text file that anybody may have written: it leads only
 * to a folder of copies by its name, and to one on the network when the user says so.
 */
export async function followNotes(folder: string, port: FollowPort, disk: Disk): Promise<string> {
  let place = folder
  for (let step = 0; step < longestWay; step++) {
    const next = await movedTo(place, disk)
    if (next === null || !(await leadsToCopies(next, port, disk))) break
    place = next
  }
  return place
}

async function leadsToCopies(path: string, port: FollowPort, disk: Disk): Promise<boolean> {
  if (!isWholePath(path) || !isCopiesName(basename(path))) return false
  // Asked before anything there is looked at: to look is to sign in.
  if (port.isOnNetwork(path) && !(await port.ask(path))) return false
  const code = await codeAtFolder(path, disk)
  // What is away, such as a drive that is not plugged in, is still where the copies are.
  return code === null ? hasReadMe(path, disk) : code !== 'ENOTDIR'
}

const hasReadMe = (folder: string, disk: Disk): Promise<boolean> =>
  disk.stat(join(folder, readMe)).then(
    () => true,
    (error: unknown) => codeOf(error) !== 'ENOENT',
  )

/** Whether a path names one place on this machine or a share: no relative one, no device, nothing to be resolved. */
export function isWholePath(path: string, platform: NodeJS.Platform = process.platform): boolean {
  const { isAbsolute, normalize } = platform === 'win32' ? win32 : posix
  const hasRoot = platform !== 'win32' || /^(?:[a-z]:\\|\\\\[^\\?.])/i.test(path)
  return hasRoot && isAbsolute(path) && normalize(path) === path && !/[\p{Cc}\p{Cf}]/u.test(path)
}
