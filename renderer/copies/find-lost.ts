import type { Copies, CopyKind, CopyListOutcome, FileTrouble } from '../../electron/ipc/contract.ts'
import { compareRecords, recordKey, type Compared } from '../records/compare-records.ts'
import type { RecordName, RecordSummary } from '../records/record.ts'
import type { RecordSource } from '../records/record-source.ts'
import { recordNames, summariesOf } from './copied-records.ts'
import { standInSummaries } from './version-stand-ins.ts'

/** What the copies hold that the database does not, and the other way round. */
export interface Lost {
  /** Copies whose things are missing here, or older; every copy where the database can't be read. */
  readonly offered: readonly Compared[]
  /** What can't be read in any generation; what can't be opened for now; what only a later version of the app reads. */
  readonly damaged: number
  readonly busy: number
  readonly newer: number
  /** Records whose copies are damaged or can't be opened. */
  readonly unreadable: readonly RecordName[]
  /** Why the database can't be read; null where it can. */
  readonly unread: { readonly error: unknown } | null
  /** Why the folder of the copies can't be read; null where it can. */
  readonly unreached: FileTrouble | null
  /** Whether there is nothing in the database at all. */
  readonly isEmpty: boolean
  /** What lies in the database and not, or not as new, among the copies. */
  readonly uncopied: readonly RecordName[]
  /** Consolidations with older copies: what grew here may have grown otherwise there, which a length doesn't tell. */
  readonly overtaken: readonly RecordName[]
  /** What both hold alike; its files and versions may still be missing on one side. */
  readonly same: readonly RecordName[]
  /** The versions among the copies, by their names there. */
  readonly versions: readonly string[]
  /** Prints of the files among the copies. */
  readonly contents: readonly string[]
}

/** Compares the database with the copies. A side that can't be read is said to be so, and is never taken for empty. */
export async function findLost(
  records: Pick<RecordSource, 'list'>,
  copies: Pick<Copies, 'listCopies'>,
): Promise<Lost> {
  const [here, found] = await Promise.all([read(records), copies.listCopies().catch(() => unlisted)])
  const offers = [...summariesOf(found), ...standInSummaries(found, here.records)]
  const compared = compareRecords(offers, here.records)
  const isWanted = ({ standing }: Compared) => standing === 'missing' || standing === 'newer'
  const copied = new Set(
    compared.filter(({ standing }) => standing !== 'older').map(({ offered }) => recordKey(offered)),
  )
  const unread = found.damaged.filter(({ kind }) => kind !== 'content').length
  const busy = found.busy.filter(({ kind }) => kind !== 'content').length
  return {
    offered: compared.filter(isWanted),
    damaged: unread - busy,
    busy,
    newer: found.newer.length,
    unreadable: recordNames(found.damaged),
    unread: here.unread,
    unreached: found.kind === 'trouble' ? found.trouble : null,
    isEmpty: here.unread === null && here.records.length === 0,
    uncopied: here.records.filter((one) => !copied.has(recordKey(one))),
    // Where the folder can't be reached nothing can be secured, and the app's own folder stands in.
    overtaken: found.kind === 'trouble' ? [] : compared.filter(isOvertaken).map(({ offered }) => offered),
    same: compared.filter(({ standing }) => standing === 'same').map(({ offered }) => offered),
    versions: idsOf('version', found),
    contents: idsOf('content', found),
  }
}

const idsOf = (kind: CopyKind, { entries }: CopyListOutcome): readonly string[] =>
  entries.flatMap(({ name }) => (name.kind === kind ? [name.id] : []))

const isOvertaken = ({ offered, standing }: Compared): boolean =>
  offered.kind === 'consolidation' && standing === 'older'

/** Whether the user is to be asked before anything else is shown. */
export function isToBeAsked({ offered, newer, unread, unreached, unreadable, isEmpty }: Lost): boolean {
  if (offered.length > 0) return true
  return (unread !== null || isEmpty) && (newer > 0 || unreached !== null || unreadable.length > 0)
}

const unlisted: CopyListOutcome = {
  kind: 'trouble',
  trouble: 'failed',
  entries: [],
  damaged: [],
  busy: [],
  newer: [],
}

interface Read {
  readonly records: readonly RecordSummary[]
  readonly unread: Lost['unread']
}

/** Chromium now and then can't open a database that is well: it is asked so often before that is believed. */
const tries = 3

async function read(records: Pick<RecordSource, 'list'>, left = tries): Promise<Read> {
  try {
    return { records: await records.list(), unread: null }
  } catch (error) {
    return left > 1 ? read(records, left - 1) : { records: [], unread: { error } }
  }
}
