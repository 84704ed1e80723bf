import { compareRecords, type Compared } from '../records/compare-records.ts'
import { createRests } from './create-rests.ts'
import { isBeginningOf, type Manner } from '../records/bring-in.ts'
import { contentsOf, type KeptRecord, type RecordName } from '../records/record.ts'
import type { RecordSource } from '../records/record-source.ts'
import { isSameRecord } from '../records/same-record.ts'

/** How something in a backup stands to what is here. */
export type BackupStanding =
  /** Nothing of this name is here. */
  | 'missing'
  /** What is here says the same. */
  | 'same'
  /** What is here says the same and lacks bytes that the backup has. */
  | 'incomplete'
  | 'different'
  /** It can't be read, by this version or at all. */
  | 'unreadable'

/** What can be done with something in a backup. */
export type Wish = Manner | 'leave'

/** Something in a backup, what of its name is here, and what can be done with it; the first is what is meant. */
export interface Offer extends Omit<Compared, 'standing'> {
  readonly standing: BackupStanding
  readonly wishes: readonly [Wish, ...Wish[]]
}

/** Compares everything in a backup with what is here. Rejects where that can't be read, or the signal is aborted. */
export async function compareBackup(
  backup: RecordSource,
  here: RecordSource,
  signal?: AbortSignal,
): Promise<readonly Offer[]> {
  const compared = compareRecords(await backup.list(), await here.list())
  const offers: Offer[] = []
  const resting = createRests()
  const rest = async () => {
    await resting()
    signal?.throwIfAborted()
  }
  for (const { offered, here: own } of compared) {
    await rest()
    const [theirs, ours] = [await readOf(backup, offered), own && (await readOf(here, own))]
    const { standing, wishes } = standingOf(theirs, ours)
    const isShort = standing === 'same' && ours !== null && (await lacksContent(ours, here, backup, rest))
    offers.push({ offered, here: own, ...(isShort ? incomplete : { standing, wishes }) })
  }
  return offers
}

const incomplete = { standing: 'incomplete', wishes: ['in-place', 'leave'] } as const

/** Whether a file that the record names is there and not here. */
async function lacksContent(
  record: KeptRecord,
  here: RecordSource,
  there: RecordSource,
  rest: () => Promise<void>,
): Promise<boolean> {
  for (const { print } of contentsOf(record)) {
    await rest()
    if ((await here.content(print)) === null && (await there.content(print)) !== null) return true
  }
  return false
}

async function readOf(source: RecordSource, name: RecordName): Promise<KeptRecord | null> {
  const found = await source.read(name)
  return found.ok ? found.record : null
}

function standingOf(theirs: KeptRecord | null, ours: KeptRecord | null): Pick<Offer, 'standing' | 'wishes'> {
  if (theirs === null) return { standing: 'unreadable', wishes: ['leave'] }
  if (ours === null) return { standing: 'missing', wishes: ['in-place', 'leave'] }
  if (isSameRecord(theirs, ours)) return { standing: 'same', wishes: ['leave'] }
  return {
    standing: 'different',
    wishes: canReplace(theirs, ours) ? ['beside', 'in-place', 'leave'] : ['beside', 'leave'],
  }
}

/** Whether nothing is lost by putting one in the other's place: a sheet becomes a version, a log only goes on. */
function canReplace(theirs: KeptRecord, ours: KeptRecord): boolean {
  if (theirs.kind === 'sheet' && ours.kind === 'sheet')
    return theirs.draft.templateId === ours.draft.templateId
  return theirs.kind === 'consolidation' && ours.kind === 'consolidation' && isBeginningOf(ours, theirs)
}
