import type { Copies, CopyListOutcome, FileTrouble } from '../../electron/ipc/contract.ts'
import { compareRecords, recordKey, type Compared } from '../records/compare-records.ts'
import type { RecordName, RecordSummary } from '../records/record.ts'
import type { RecordSource } from '../records/record-source.ts'
import { summariesOf } from './copied-records.ts'

/** What the copies hold that the database does not, and the other way round. */
export interface Lost {
  /** Copies whose things are missing here, or older; every copy where the database can't be read. */
  readonly offered: readonly Compared[]
  /** What can't be read in any generation, and what only a later version of the app reads. */
  readonly damaged: number
  readonly newer: number
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
  /** Prints of the files among the copies. */
  readonly contents: readonly string[]
}

/** Compares the database with the copies. A side that can't be read is said to be so, and is never taken for empty. */
export async function findLost(
  records: Pick<RecordSource, 'list'>,
  copies: Pick<Copies, 'listCopies'>,
): Promise<Lost> {
  const [here, found] = await Promise.all([read(records), copies.listCopies().catch(() => unlisted)])
  const compared = compareRecords(summariesOf(found), here.records)
  const isWanted = ({ standing }: Compared) => standing === 'missing' || standing === 'newer'
  const copied = new Set(
    compared.filter(({ standing }) => standing !== 'older').map(({ offered }) => recordKey(offered)),
  )
  // What a later version has written is not for us to write over.
  const foreign = new Set(found.newer.map(({ kind, id }) => `${kind} ${id}`))
  return {
    offered: compared.filter(isWanted),
    damaged: found.damaged.filter(({ kind }) => kind !== 'content').length,
    newer: found.newer.length,
    unread: here.unread,
    unreached: found.kind === 'trouble' ? found.trouble : null,
    isEmpty: here.unread === null && here.records.length === 0,
    uncopied: here.records.filter((one) => !copied.has(recordKey(one)) && !foreign.has(recordKey(one))),
    // Where the folder can't be reached nothing can be secured, and the app's own folder stands in.
    overtaken: found.kind === 'trouble' ? [] : compared.filter(isOvertaken).map(({ offered }) => offered),
    contents: found.entries.filter(({ name }) => name.kind === 'content').map(({ name }) => name.id),
  }
}

const isOvertaken = ({ offered, standing }: Compared): boolean =>
  offered.kind === 'consolidation' && standing === 'older'

/** Whether the user is to be asked before anything else is shown. */
export function isToBeAsked({ offered, newer, unread, unreached, isEmpty }: Lost): boolean {
  if (offered.length > 0) return true
  return (unread !== null || isEmpty) && (newer > 0 || unreached !== null)
}

const unlisted: CopyListOutcome = { kind: 'trouble', trouble: 'failed', entries: [], damaged: [], newer: [] }

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
