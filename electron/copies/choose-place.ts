import { basename, dirname, join } from 'node:path'
import type { FileTrouble } from '../ipc/contract.ts'
import type { Disk } from '../files/disk.ts'
import { copiesName, furtherName, isCopiesName } from './copies-name.ts'
import { ownerOf } from './owner.ts'

/** What is to become of a folder that another installation writes into: one beside it, that one all the same, or none. */
export type OwnedAnswer = 'beside' | 'adopt' | 'cancel'

/** Who this installation is, and whom to ask about a folder that is another's. */
export interface Ownership {
  readonly id: string
  ask(path: string): Promise<OwnedAnswer>
}

/** Where the copies are to be, or why nowhere. */
export type ChosenPlace =
  | { readonly kind: 'place'; readonly path: string }
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'trouble'; readonly trouble: FileTrouble; readonly path: string }

/**
 * The folder of the copies in the folder `chosen`, which may be one itself. Two installations in one folder would write
 * over each other's copies: the user is asked about one that is another's.
 */
export async function choosePlace(
  chosen: string,
  ownership: Ownership | null,
  disk: Disk,
): Promise<ChosenPlace> {
  const path = isCopiesName(basename(chosen)) ? chosen : join(chosen, copiesName)
  if (ownership === null) return { kind: 'place', path }
  const owner = await ownerOf(path, ownership.id, disk)
  if (owner.kind === 'trouble') return { ...owner, path }
  if (owner.kind !== 'others') return { kind: 'place', path }
  const answer = await ownership.ask(path)
  if (answer === 'cancel') return { kind: 'cancelled' }
  return answer === 'adopt' ? { kind: 'place', path } : placeBeside(dirname(path), ownership.id, disk)
}

/** So many people don't choose one folder without noticing. */
const most = 99

async function placeBeside(folder: string, id: string, disk: Disk): Promise<ChosenPlace> {
  for (let count = 2; count <= most; count++) {
    const path = join(folder, furtherName(count))
    const owner = await ownerOf(path, id, disk)
    if (owner.kind === 'trouble') return { ...owner, path }
    if (owner.kind !== 'others') return { kind: 'place', path }
  }
  return { kind: 'trouble', trouble: 'denied', path: join(folder, furtherName(most)) }
}
