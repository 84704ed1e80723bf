import type { Desktop } from '../../../electron/ipc/contract.ts'
import { unpackSheets } from '../../consolidation/book/pack-sheets.ts'
import { departmentKey } from '../../consolidation/department-key.ts'
import type { Consolidation, Terms } from '../../consolidation/kept/consolidation.ts'
import type { ConsolidationEvent, TermsPart } from '../../consolidation/kept/event.ts'
import { folderChanges } from '../../consolidation/kept/folder-changes.ts'
import { opposites } from '../../consolidation/kept/opposites.ts'
import type { Consolidator } from '../../consolidator/consolidator.ts'
import type { ConsolidationStore, OpenedConsolidation } from '../../drafts/consolidation-store.ts'
import { newId } from '../../new-id.ts'
import type { ComingFile, ConsolidationChange, ConsolidationSession } from './consolidation-session.ts'
import { BookMaker } from './book-maker.ts'
import { Intake } from './intake.ts'
import { ReturnChecker } from './return-checker.ts'
import { SessionRecord } from './session-record.ts'

/** What a session needs of the world. */
export interface SessionPorts {
  readonly store: ConsolidationStore
  /** The session's own, ended with it. */
  readonly consolidator: Consolidator
  readonly shell: Pick<
    Desktop,
    'listFolder' | 'readInFolder' | 'watchFolder' | 'unwatchFolder' | 'onFolderChange'
  >
  readonly now: () => number
  readonly after: (milliseconds: number, run: () => void) => () => void
  readonly printOf: (bytes: Uint8Array<ArrayBuffer>) => Promise<string>
}

/** A session that also can be ended; one that is open looks at its folder whenever that has changed. */
export interface OpenSession extends ConsolidationSession {
  close(): Promise<void>
}

/** Opens a consolidation: what was held to other terms is checked again, and its folder looked at. */
export function openSession(opened: OpenedConsolidation, ports: SessionPorts): OpenSession {
  const { shell } = ports
  const record = new SessionRecord(opened, ports)
  const checker = new ReturnChecker(record, ports)
  const intake = new Intake(record, checker, ports)
  const books = new BookMaker(record, checker, ports)
  let last: Promise<void> = Promise.resolve()
  /** What was decided is on disk: a book that is asked for right after it has it too. */
  let decided: Promise<void> = Promise.resolve()
  let running = new AbortController()
  let isClosed = false

  /** One work after another; a stop ends the one in hand. A session that is closed does no more work, but ends what it gives. */
  function run<Value>(work: (signal: AbortSignal) => Promise<Value>): Promise<Value> {
    const done = last.then(async () => {
      running = new AbortController()
      if (isClosed) running.abort()
      try {
        return await work(running.signal)
      } finally {
        record.setWork({ kind: 'idle' })
        record.publish()
        await record.count()
      }
    })
    last = done.then(
      () => undefined,
      () => undefined,
    )
    return done
  }

  async function decide(events: readonly ConsolidationEvent[]): Promise<void> {
    await record.add([], events)
    record.publish()
    await record.count()
  }

  /** As `run`, for work that gives nothing: where the database can't be read, that is said, and nothing thrown. */
  const work = (what: (signal: AbortSignal) => Promise<void>): Promise<void> =>
    run((signal) => what(signal).catch((error: unknown) => record.lost(error)))

  const take = (files: readonly ComingFile[], isInFolder: boolean) =>
    work((signal) => intake.take(files, { isInFolder, signal }))

  async function lookThrough(signal: AbortSignal): Promise<void> {
    const { folder } = record.consolidation
    if (folder === null || signal.aborted) return
    record.setWork({ kind: 'listing', name: folder.name, done: 0, of: 0, leftMs: null })
    const listing = await shell.listFolder(folder.token)
    if (listing.kind === 'trouble') {
      record.setTrouble('folder', { kind: 'folder', name: folder.name, trouble: listing.trouble })
      return
    }
    const [first] = listing.unread
    record.setTrouble('folder', first ? { kind: 'folder', name: first.path, trouble: first.trouble } : null)
    const unread = listing.unread.map(({ path }) => path)
    const { toRead, gone } = folderChanges(record.returns, listing.files, unread)
    await record.add(
      gone.map((version) => ({ version: { ...version, past: 'gone' as const } })),
      gone
        .filter(({ print }) => print !== '')
        .map(({ file, print }) => ({ kind: 'gone' as const, file, print, isGone: true })),
    )
    const coming = toRead.map(({ path }) => ({
      file: path,
      read: () => shell.readInFolder(folder.token, path),
    }))
    if (coming.length > 0) await intake.take(coming, { isInFolder: true, signal })
  }

  const lookAgain = () => work(lookThrough)

  const unhear = shell.onFolderChange((token) => {
    if (token === record.consolidation.folder?.token) void lookAgain()
  })

  async function watch(folder: Consolidation['folder'], before: Consolidation['folder']): Promise<void> {
    if (before && before.token !== folder?.token) await shell.unwatchFolder(before.token)
    if (folder) await shell.watchFolder(folder.token)
  }

  /** What came from a folder that is watched no more stays as it came. */
  async function leaveFolder(): Promise<void> {
    const left = record.returns.filter(({ folderPath }) => folderPath !== null)
    await record.add(
      left.map((version) => ({ version: { ...version, folderPath: null } })),
      [],
    )
  }

  async function changeTo(change: ConsolidationChange, signal: AbortSignal): Promise<void> {
    const before = record.consolidation
    const terms = { ...before.terms, ...change.terms }
    const what = changedParts(before, change)
    const changed = await record.change(
      { ...change, terms, ...(changesChecks(before.terms, terms) ? { termsId: newId() } : {}) },
      what.length === 0 ? [] : [{ kind: 'terms-changed', what }],
    )
    if (!changed) return
    await intake.recheck(signal)
    if (change.folder === undefined) return
    await watch(change.folder, before.folder)
    if (change.folder?.token !== before.folder?.token) await leaveFolder()
    await lookThrough(signal)
  }

  void work((signal) => intake.recheck(signal))
  if (opened.consolidation.folder) {
    void watch(opened.consolidation.folder, null)
    void lookAgain()
  }

  return {
    store: record.store,
    take: (files) => take(files, false),
    lookAgain,
    stop: () => running.abort(),
    decide: (...events) => (decided = decided.then(() => decide(events))),
    opposites: (events) => opposites(events, record.standing),
    change: (change) => work((signal) => changeTo(change, signal)),
    sheetsOf: async ({ file, print }, department) => {
      const texts = await ports.store.textsOf(record.consolidation.id, file, print)
      const key = departmentKey(department)
      const own = texts.find((one) => one.department !== null && departmentKey(one.department) === key)
      const found = own ?? (texts.length === 1 ? texts[0] : undefined)
      return found ? unpackSheets(found.packed) : []
    },
    makeBook: (onFile) => run((signal) => decided.then(() => books.book(onFile, signal))),
    makeTable: (format) => run(() => decided.then(() => books.table(format))),
    copyWithComments: async ({ file, print }, problems, author) => {
      const bytes = await ports.store.bytesOf(record.consolidation.id, file, print)
      return bytes && ports.consolidator.copyWithComments({ bytes, problems, author })
    },
    writeCorrection: (request) => ports.consolidator.writeCorrection(request),
    bytesOf: ({ file, print }) => ports.store.bytesOf(record.consolidation.id, file, print),
    close: async () => {
      isClosed = true
      running.abort()
      unhear()
      await Promise.all([last, decided])
      const { folder } = record.consolidation
      if (folder) await shell.unwatchFolder(folder.token)
    },
  }
}

const termsParts = ['fiscalYear', 'phase', 'roster', 'template', 'lastYear', 'settings'] as const

/** Compared as values: a roster that was typed anew is the same roster. */
const differs = (one: unknown, other: unknown): boolean => JSON.stringify(one) !== JSON.stringify(other)

function changesChecks(before: Terms, after: Terms): boolean {
  return termsParts.some((part) => differs(before[part], after[part]))
}

function changedParts(before: Consolidation, change: ConsolidationChange): readonly TermsPart[] {
  const { name, folder, terms = {} } = change
  return [
    ...(name !== undefined && name !== before.name ? (['name'] as const) : []),
    ...termsParts.filter((part) => part in terms && differs(terms[part], before.terms[part])),
    ...(folder !== undefined && differs(folder, before.folder) ? (['folder'] as const) : []),
  ]
}
