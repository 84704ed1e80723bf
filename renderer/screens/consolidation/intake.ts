import type { FileTrouble } from '../../../electron/ipc/contract.ts'
import { fileKind } from '../../consolidation/file-kinds.ts'
import type { ConsolidationEvent } from '../../consolidation/kept/event.ts'
import { isWithoutBytes, type KeptReturn } from '../../consolidation/kept/kept-return.ts'
import { takeIn } from '../../consolidation/kept/take-in.ts'
import { compareNaturally } from '../../consolidation/natural-order.ts'
import { readAhead } from '../../consolidation/read-ahead.ts'
import { rejectTrouble } from '../../consolidation/reject-file.ts'
import type { ConsolidationStore, ReturnToKeep } from '../../drafts/consolidation-store.ts'
import type { ComingFile } from './consolidation-session.ts'
import type { ReturnChecker } from './return-checker.ts'
import type { SessionRecord } from './session-record.ts'
import { KeepBatch } from './keep-batch.ts'
import { WorkProgress } from './work-progress.ts'

/** What taking in needs of the world. */
export interface IntakePorts {
  readonly store: Pick<ConsolidationStore, 'bytesOf'>
  readonly now: () => number
  /** Names bytes by their content. */
  readonly printOf: (bytes: Uint8Array<ArrayBuffer>) => Promise<string>
}

/** Whether files come from the watched folder, and when to stop. */
export interface IntakeRun {
  readonly isInFolder: boolean
  readonly signal: AbortSignal
}

/** Takes files in one after another, each kept as soon as it is checked. */
export class Intake {
  readonly #record: SessionRecord
  readonly #checker: ReturnChecker
  readonly #ports: IntakePorts

  constructor(record: SessionRecord, checker: ReturnChecker, ports: IntakePorts) {
    this.#record = record
    this.#checker = checker
    this.#ports = ports
  }

  /** Takes files in, in the natural order of their names, until all are in, the disk takes no more, or the signal says stop. */
  async take(files: readonly ComingFile[], { isInFolder, signal }: IntakeRun): Promise<void> {
    const coming = [...files].sort((a, b) => compareNaturally(a.file, b.file))
    const progress = new WorkProgress('reading', coming.length, this.#ports.now)
    const batch = new KeepBatch(this.#record, this.#ports.now)
    const known: string[] = []
    for await (const [{ file }, read] of readAhead(coming, filesAhead, (one) => this.#read(one))) {
      if (signal.aborted) break
      this.#record.setWork(progress.begin(file))
      const taken = read && (await this.#takeOne(file, read, isInFolder, batch))
      // A folder is looked at again and again: only what somebody brings is worth a word.
      if (taken === 'known' && !isInFolder) known.push(file)
      if (!(await batch.writeSome())) break
      progress.end()
    }
    const isKept = await batch.writeAll()
    this.#record.setKnown(known)
    // What is kept after a refusal would take away what is said of it.
    if (isKept) await this.recheck(signal)
  }

  /** Checks again what was held to something else. */
  async recheck(signal: AbortSignal): Promise<void> {
    this.#checker.chooseReference()
    const { under } = this.#checker
    const stale = this.#record.returns.filter(
      (one) => one.past === null && one.print !== '' && one.checkedUnder !== under,
    )
    const progress = new WorkProgress('checking', stale.length, this.#ports.now)
    const batch = new KeepBatch(this.#record, this.#ports.now)
    for (const version of stale) {
      if (signal.aborted) break
      this.#record.setWork(progress.begin(version.file))
      batch.add([await this.#checkAgain(version)], [])
      if (!(await batch.writeSome())) break
      progress.end()
    }
    await batch.writeAll()
  }

  /** What a file holds, or why not; null for what programs leave behind: it comes and goes, and nobody would miss it. */
  async #read(coming: ComingFile): Promise<FileRead | null> {
    const kind = fileKind(coming.file)
    if (kind === 'lock-file' || kind === 'system-file') return null
    if (kind !== null && kind !== 'workbook') return noContent
    // A fault in reading costs its own file alone.
    const read = await coming.read().catch(() => ({ kind: 'trouble', trouble: 'failed' }) as const)
    if (read.kind === 'trouble') return { ...noContent, trouble: read.trouble }
    const { bytes, modifiedAt } = read
    return { bytes, print: await this.#ports.printOf(bytes), modifiedAt, trouble: null }
  }

  async #takeOne(
    file: string,
    { bytes, print, modifiedAt, trouble }: FileRead,
    isInFolder: boolean,
    batch: KeepBatch,
  ): Promise<'known' | 'taken'> {
    const size = bytes?.length ?? 0
    const folderPath = isInFolder ? file : null
    const taken = takeIn(batch.returns, { file, print, size, folderPath, modifiedAt }, this.#ports.now())
    const { version } = taken
    if (taken.kind === 'known') {
      if (bytes !== null && isWithoutBytes(version)) {
        batch.add([{ ...(await this.#checker.check(version, bytes)), bytes }], [])
        return 'taken'
      }
      batch.add([{ version }], [])
      // What was not read may hold anything.
      return print === '' ? 'taken' : 'known'
    }
    const toKeep = await this.#judged(version, bytes, trouble)
    const { replaced } = taken
    const past: readonly ReturnToKeep[] = replaced ? [{ version: { ...replaced, past: 'replaced' } }] : []
    batch.add(
      [...past, bytes ? { ...toKeep, bytes } : toKeep],
      eventsOf(toKeep.version, taken.kind, replaced),
    )
    return 'taken'
  }

  #judged(
    version: KeptReturn,
    bytes: Uint8Array<ArrayBuffer> | null,
    trouble: FileTrouble | null,
  ): Promise<ReturnToKeep> | ReturnToKeep {
    if (trouble !== null) return this.#checker.reject(version, rejectTrouble(trouble))
    return this.#checker.check(version, bytes ?? new Uint8Array())
  }

  async #checkAgain(version: KeptReturn): Promise<ReturnToKeep> {
    const { id } = this.#record.consolidation
    const bytes = await this.#ports.store.bytesOf(id, version.file, version.print)
    return bytes ? this.#checker.check(version, bytes) : this.#checker.reject(version, { code: 'absent' })
  }
}

/** What reading a file gave; without bytes it was not to be read, or could not be. */
interface FileRead {
  readonly bytes: Uint8Array<ArrayBuffer> | null
  readonly print: string
  readonly modifiedAt: number | null
  readonly trouble: FileTrouble | null
}

const noContent: FileRead = { bytes: null, print: '', modifiedAt: null, trouble: null }

/** So many files are read while one is being checked. */
const filesAhead = 3

/** What has no bytes is not told of: it may be read the next time. */
function eventsOf(
  { file, print }: KeptReturn,
  kind: 'new' | 'back',
  replaced: KeptReturn | null,
): readonly ConsolidationEvent[] {
  if (print === '') return []
  const came: ConsolidationEvent =
    kind === 'back' ? { kind: 'gone', file, print, isGone: false } : { kind: 'came', file, print }
  return replaced && replaced.print !== ''
    ? [came, { kind: 'replaced', file, print: replaced.print, by: print }]
    : [came]
}
