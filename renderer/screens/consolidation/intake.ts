import type { FileTrouble } from '../../../electron/ipc/contract.ts'
import type { RejectTrouble } from '../../consolidation/checked-file.ts'
import { fileKind } from '../../consolidation/file-kinds.ts'
import type { ConsolidationEvent } from '../../consolidation/kept/event.ts'
import type { KeptReturn } from '../../consolidation/kept/kept-return.ts'
import { takeIn } from '../../consolidation/kept/take-in.ts'
import { compareNaturally } from '../../consolidation/natural-order.ts'
import type { ConsolidationStore, ReturnToKeep } from '../../drafts/consolidation-store.ts'
import type { ComingFile } from './consolidation-session.ts'
import type { ReturnChecker } from './return-checker.ts'
import type { SessionRecord } from './session-record.ts'
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
    const known: string[] = []
    for (const file of coming) {
      if (signal.aborted) break
      this.#record.setWork(progress.begin(file.file))
      const taken = await this.#takeOne(file, isInFolder)
      // What is kept after it would take away what is said of it.
      if (taken === 'failed') return this.#record.setKnown(known)
      // A folder is looked at again and again: only what somebody brings is worth a word.
      if (taken === 'known' && !isInFolder) known.push(file.file)
      this.#record.publishSoon()
      progress.end()
    }
    this.#record.setKnown(known)
    await this.recheck(signal)
  }

  /** Checks again what was held to something else. */
  async recheck(signal: AbortSignal): Promise<void> {
    this.#checker.chooseReference()
    const { under } = this.#checker
    const stale = this.#record.returns.filter(
      (one) => one.past === null && one.print !== '' && one.checkedUnder !== under,
    )
    const progress = new WorkProgress('checking', stale.length, this.#ports.now)
    for (const version of stale) {
      if (signal.aborted) break
      this.#record.setWork(progress.begin(version.file))
      if (!(await this.#recheckOne(version))) break
      this.#record.publishSoon()
      progress.end()
    }
  }

  async #takeOne(coming: ComingFile, isInFolder: boolean): Promise<'known' | 'taken' | 'failed'> {
    const kind = fileKind(coming.file)
    // What programs leave behind comes and goes: nobody would miss it.
    if (kind === 'lock-file' || kind === 'system-file') return 'taken'
    const isReturn = kind === null || kind === 'workbook'
    const read = isReturn ? await coming.read() : ({ kind: 'not-read' } as const)
    const bytes = read.kind === 'read' ? read.bytes : null
    const arrival = {
      file: coming.file,
      print: bytes ? await this.#ports.printOf(bytes) : '',
      size: bytes?.length ?? 0,
      folderPath: isInFolder ? coming.file : null,
      modifiedAt: read.kind === 'read' ? read.modifiedAt : null,
    }
    const taken = takeIn(this.#record.returns, arrival, this.#ports.now())
    const { version } = taken
    if (taken.kind === 'known') {
      if (!(await this.#record.add([{ version }], []))) return 'failed'
      // What was not read may hold anything.
      return version.print === '' ? 'taken' : 'known'
    }
    const toKeep = await this.#judged(version, bytes, read.kind === 'trouble' ? read.trouble : null)
    const { replaced } = taken
    const past: readonly ReturnToKeep[] = replaced ? [{ version: { ...replaced, past: 'replaced' } }] : []
    const isKept = await this.#record.add(
      [...past, bytes ? { ...toKeep, bytes } : toKeep],
      eventsOf(toKeep.version, taken.kind, replaced),
    )
    return isKept ? 'taken' : 'failed'
  }

  #judged(
    version: KeptReturn,
    bytes: Uint8Array<ArrayBuffer> | null,
    trouble: FileTrouble | null,
  ): Promise<ReturnToKeep> | ReturnToKeep {
    if (trouble !== null) return this.#checker.reject(version, rejection(trouble))
    return this.#checker.check(version, bytes ?? new Uint8Array())
  }

  async #recheckOne(version: KeptReturn): Promise<boolean> {
    const { id } = this.#record.consolidation
    const bytes = await this.#ports.store.bytesOf(id, version.file, version.print)
    const checked = bytes
      ? await this.#checker.check(version, bytes)
      : this.#checker.reject(version, { code: 'absent' })
    return this.#record.add([checked], [])
  }
}

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

/** The disk's answer as a file's trouble. */
function rejection(trouble: FileTrouble): RejectTrouble {
  if (trouble === 'too-large') return { code: trouble, limit: 'file' }
  return { code: trouble === 'not-verified' ? 'failed' : trouble }
}
