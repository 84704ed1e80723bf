import { mkdir, mkdtemp, realpath } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { disk as realDisk, type Disk } from '../../files/disk.ts'
import { copiesDesk, type CopiesDesk } from '../copies-desk.ts'
import type { Ownership } from '../choose-place.ts'
import { copiesHome, type CopiesHome } from '../copies-home.ts'
import { openPlace } from '../copies-place.ts'

/** For tests: an empty folder of documents and one of the app's data, and the copies over them. */
export interface CopiesOnDisk extends CopiesHome {
  readonly root: string
  /** What the dialog answers. */
  answer: string | null
  readonly shown: string[]
  /** The time that the next start believes it is. */
  now: number
  /** Which installation this is; null for one that marks nothing. */
  ownership: Ownership | null
  /** The copies as a new start of the app has them. */
  start(disk?: Disk): Promise<CopiesDesk>
}

/** Makes the folders in an empty one, or in a new one; nothing is written into them yet. */
export async function copiesIn(given?: string): Promise<CopiesOnDisk> {
  const root = given ?? (await realpath(await mkdtemp(join(tmpdir(), 'copies-'))))
  const [documents, data] = [join(root, 'documents'), join(root, 'data')]
  for (const folder of [documents, data]) await mkdir(folder)
  const home = copiesHome(documents, data)
  const made: CopiesOnDisk = {
    ...home,
    root,
    answer: null,
    ownership: null,
    shown: [],
    now: Date.UTC(2026, 9, 1),
    start: async (disk = realDisk) =>
      copiesDesk(await openPlace(home, disk), home.standIn, {
        askFolder: async () => made.answer,
        show: async (path) => void made.shown.push(path),
        now: () => made.now,
        disk,
        ...(made.ownership === null ? {} : { ownership: made.ownership }),
      }),
  }
  return made
}
