import { createStore, type StoreApi } from 'zustand/vanilla'
import type { Copies, CopyAbout, CopyName, FileTrouble } from '../../electron/ipc/contract.ts'
import { recordKey } from '../records/compare-records.ts'
import { encodeRecord } from '../records/record-file.ts'
import {
  contentsOf,
  summaryOf,
  type ContentName,
  type KeptRecord,
  type RecordName,
} from '../records/record.ts'
import type { RecordSource } from '../records/record-source.ts'
import { aboutOf } from '../records/record-about.ts'

/** How the copies stand to what is kept. */
export type CopyState =
  | { readonly kind: 'kept' }
  /** Changes wait to be copied, or are being copied. */
  | { readonly kind: 'behind' }
  /** They lie in the app's own folder, as the one that the user knows could not be written to. */
  | { readonly kind: 'stood-in'; readonly trouble: FileTrouble }
  /** What changed lies in one place only. 'newer': a later version of the app has written the copy. */
  | { readonly kind: 'failing'; readonly trouble: FileTrouble | 'newer' | 'unreadable' }

/** How a copy stands that another is to replace. */
export type Secured =
  /** The database holds all of it: it may be written over. */
  | { readonly kind: 'held' }
  /** It is to be set aside first. */
  | { readonly kind: 'secured' }
  /** It stays for now, as something of it would be lost. */
  | { readonly kind: 'failed'; readonly trouble: FileTrouble | 'unreadable' }

/** Sees to it that the database holds what a copy alone holds. Never rejects. */
export type Secure = (name: RecordName) => Promise<Secured>

/** What copying needs of the world. */
export interface CopierPorts {
  readonly copies: Pick<Copies, 'writeCopy' | 'setAsideCopy'>
  /** What is kept now; a record that is gone is not copied. */
  readonly source: Pick<RecordSource, 'read' | 'content'>
  /** Starts a timer and gives the function that stops it. */
  readonly after: (milliseconds: number, run: () => void) => () => void
}

/** Something that is copied beside records, and does not change. */
export interface Piece {
  readonly name: CopyName
  readonly about: CopyAbout
  readonly bytes: Uint8Array<ArrayBuffer>
}

/** A change is copied this long after it came, with everything that came meanwhile: within 5 s it is on disk. */
export const COPY_AFTER_MS = 2_000
/** After a failure the next try. */
export const COPY_AGAIN_MS = 5_000

/** Keeps a second copy of what changes, a record after the other, again and again until the disk takes it. */
export class Copier {
  readonly state: StoreApi<CopyState> = createStore<CopyState>(() => ({ kind: 'kept' }))
  readonly #ports: CopierPorts
  readonly #waiting = new Map<string, RecordName>()
  readonly #removed = new Map<string, RecordName>()
  readonly #pieces = new Map<string, Piece>()
  readonly #writes = new Set<Promise<unknown>>()
  #contents = new Set<string>()
  /** Whose copies a later version of the app has written: as long as that is so, the state says it. */
  readonly #refused = new Set<string>()
  readonly #guarded = new Map<string, Secure>()
  #running: Promise<void> | null = null
  #stopTimer: (() => void) | null = null

  constructor(ports: CopierPorts) {
    this.#ports = ports
  }

  /** Tells which files lie among the copies, by their prints: these and no others. */
  holds(contents: Iterable<string>): void {
    this.#contents = new Set(contents)
  }

  /** Copies that may hold more than what is here: each is secured and set aside before another takes its place. */
  guard(names: Iterable<RecordName>, secure: Secure): void {
    for (const name of names) this.#guarded.set(recordKey(name), secure)
  }

  /** Tells that a record changed. */
  changed(name: RecordName): void {
    this.#removed.delete(recordKey(name))
    this.#waiting.set(recordKey(name), name)
    this.#schedule(COPY_AFTER_MS)
  }

  /** Has something else written, as it is now. */
  put(piece: Piece): void {
    this.#pieces.set(`${piece.name.kind} ${piece.name.id}`, piece)
    this.#schedule(COPY_AFTER_MS)
  }

  /** Tells that a record was removed for good: its copy is set aside. */
  removed(name: RecordName): void {
    this.#waiting.delete(recordKey(name))
    this.#refused.delete(recordKey(name))
    this.#removed.set(recordKey(name), name)
    this.#schedule(COPY_AFTER_MS)
  }

  /** Tells of a write that is under way: a flush waits for it. */
  async during<Value>(write: Promise<Value>): Promise<Value> {
    this.#writes.add(write)
    try {
      return await write
    } finally {
      this.#writes.delete(write)
    }
  }

  /** Copies what waits now, with what is being written at this moment; true when all of it is copied. */
  async flush(): Promise<boolean> {
    do {
      // A write that ends lets the next one begin.
      await Promise.allSettled(this.#writes)
      await new Promise<void>((resolve) => this.#ports.after(0, resolve))
    } while (this.#writes.size > 0)
    await this.#running
    await this.#run()
    return this.#isDone
  }

  get #isDone(): boolean {
    return this.#waiting.size + this.#pieces.size + this.#removed.size === 0
  }

  #schedule(milliseconds: number): void {
    const { kind } = this.state.getState()
    if (kind === 'kept') this.state.setState({ kind: 'behind' }, true)
    this.#stopTimer ??= this.#ports.after(milliseconds, () => {
      this.#stopTimer = null
      void this.#run()
    })
  }

  #run(): Promise<void> {
    this.#stopTimer?.()
    this.#stopTimer = null
    this.#running ??= this.#copyAll().finally(() => {
      this.#running = null
      if (this.#isDone) return
      this.#schedule(this.state.getState().kind === 'failing' ? COPY_AGAIN_MS : COPY_AFTER_MS)
    })
    return this.#running
  }

  async #copyAll(): Promise<void> {
    let worst: CopyState = { kind: 'kept' }
    const note = (state: CopyState) => {
      if (rank[state.kind] > rank[worst.kind]) worst = state
    }
    for (const [key, name] of takeAll(this.#waiting)) {
      const state = await this.#copy(name)
      if (this.#isForAnotherTime(key, state)) this.#waiting.set(key, name)
      note(state)
    }
    for (const [key, piece] of takeAll(this.#pieces)) {
      const state = await this.#writePiece(piece)
      if (this.#isForAnotherTime(key, state) && !this.#pieces.has(key)) this.#pieces.set(key, piece)
      note(state)
    }
    for (const [key, name] of takeAll(this.#removed))
      if (!(await this.#setAside(name))) this.#removed.set(key, name)
    if (this.#refused.size > 0) note({ kind: 'failing', trouble: 'newer' })
    if (worst.kind === 'kept' && !this.#isDone) worst = { kind: 'behind' }
    this.state.setState(worst, true)
  }

  #isForAnotherTime(key: string, state: CopyState): boolean {
    const isRefused = state.kind === 'failing' && state.trouble === 'newer'
    if (isRefused) this.#refused.add(key)
    else this.#refused.delete(key)
    return state.kind === 'failing' && !isRefused
  }

  /** Never rejects, as `#copy`. */
  async #writePiece({ name, about, bytes }: Piece): Promise<CopyState> {
    try {
      return stateOf(await this.#ports.copies.writeCopy(name, about, bytes))
    } catch {
      return { kind: 'failing', trouble: 'failed' }
    }
  }

  /** Whether the copy lies aside now, or there is none. Never rejects. */
  async #setAside(name: RecordName): Promise<boolean> {
    const aside = await this.#ports.copies.setAsideCopy(copyName(name)).catch(() => null)
    return aside !== null && aside.kind !== 'trouble'
  }

  /** Never rejects: what can't be copied is told by the state. */
  async #copy(name: RecordName): Promise<CopyState> {
    try {
      const found = await this.#ports.source.read(name)
      if (!found.ok) return { kind: 'kept' }
      return await this.#write(name, found.record)
    } catch {
      return { kind: 'failing', trouble: 'unreadable' }
    }
  }

  /** The record first: one without a file of its own is more than an older one. */
  async #write(name: RecordName, record: KeptRecord): Promise<CopyState> {
    const { copies } = this.#ports
    const trouble = await this.#makeRoom(name)
    if (trouble !== null) return { kind: 'failing', trouble }
    const written = await copies.writeCopy(copyName(name), aboutOf(summaryOf(record)), encodeRecord(record))
    const state = stateOf(written)
    if (state.kind === 'failing') return state
    for (const content of contentsOf(record)) {
      const failed = await this.#writeContent(content)
      if (failed) return failed
    }
    return state
  }

  async #makeRoom(name: RecordName): Promise<FileTrouble | 'unreadable' | null> {
    const secured = await this.#guarded.get(recordKey(name))?.(name)
    if (secured?.kind === 'failed') return secured.trouble
    if (secured?.kind === 'secured') {
      const aside = await this.#ports.copies.setAsideCopy(copyName(name))
      if (aside.kind === 'trouble') return aside.trouble
    }
    this.#guarded.delete(recordKey(name))
    return null
  }

  async #writeContent({ print, name }: ContentName): Promise<CopyState | null> {
    if (this.#contents.has(print)) return null
    const bytes = await this.#ports.source.content(print)
    if (!bytes) return null
    const state = stateOf(await this.#ports.copies.writeCopy({ kind: 'content', id: print }, { name }, bytes))
    if (state.kind === 'failing') return state
    this.#contents.add(print)
    return null
  }
}

/** What is told where several things are so at once. */
const rank: Readonly<Record<CopyState['kind'], number>> = { kept: 0, behind: 1, 'stood-in': 2, failing: 3 }

/** Empties the map: what comes into it from now on is for the next time. */
function takeAll<Value>(map: Map<string, Value>): readonly (readonly [key: string, value: Value])[] {
  const all = [...map]
  map.clear()
  return all
}

const copyName = ({ kind, id }: RecordName): CopyName => ({ kind, id })

function stateOf(outcome: Awaited<ReturnType<Copies['writeCopy']>>): CopyState {
  switch (outcome.kind) {
    case 'written':
      return { kind: 'kept' }
    case 'stood-in':
      return outcome
    case 'newer':
      return { kind: 'failing', trouble: 'newer' }
    case 'trouble':
      return { kind: 'failing', trouble: outcome.trouble }
  }
}
