import type { TableFormat } from '../../consolidation/book/table-lines.ts'
import type { Board } from '../../consolidation/kept/board.ts'
import { assignmentKey } from '../../consolidation/kept/standing.ts'
import type { BookRequest, Consolidator, ShelvedTexts } from '../../consolidator/consolidator.ts'
import type { ConsolidationStore } from '../../drafts/consolidation-store.ts'
import type { MadeFile } from './consolidation-session.ts'
import type { ReturnChecker } from './return-checker.ts'
import type { SessionRecord } from './session-record.ts'
import { WorkProgress } from './work-progress.ts'

/** What making books needs of the world. */
export interface BookPorts {
  readonly consolidator: Pick<Consolidator, 'makeBook' | 'makeTable'>
  readonly store: Pick<ConsolidationStore, 'textsOf'>
  readonly now: () => number
}

/** Makes the book and the tables of all that counts, as it stands. */
export class BookMaker {
  readonly #record: SessionRecord
  readonly #checker: ReturnChecker
  readonly #ports: BookPorts

  constructor(record: SessionRecord, checker: ReturnChecker, ports: BookPorts) {
    this.#record = record
    this.#checker = checker
    this.#ports = ports
  }

  /** The book; each department's own file is handed over as it is made, where somebody takes them. */
  async book(
    onFile: ((file: MadeFile) => void) | null,
    signal: AbortSignal,
  ): ReturnType<Consolidator['makeBook']> {
    const request = await this.#request(onFile !== null)
    let progress: WorkProgress | null = null
    return this.#ports.consolidator.makeBook(request, {
      signal,
      onStep: (step) => {
        if (step.kind === 'file') return onFile?.(step)
        if (progress) progress.end()
        else progress = new WorkProgress('booking', step.all, this.#ports.now)
        this.#record.setWork(progress.begin(step.department))
      },
    })
  }

  async table(format: TableFormat): ReturnType<Consolidator['makeTable']> {
    return this.#ports.consolidator.makeTable(await this.#request(false), format)
  }

  async #request(separate: boolean): Promise<BookRequest> {
    this.#record.setWork({ kind: 'booking', name: '', done: 0, of: 0, leftMs: null })
    await this.#checker.tell()
    this.#record.publish()
    const { board } = this.#record.store.getState()
    const rows = [...board.rows, ...board.unknown]
    const versions = rows.flatMap(({ current }) => current)
    return {
      ledger: board.ledger,
      texts: await this.#texts(board),
      receivedAt: new Map(versions.map(({ file, cameAt }) => [file, cameAt])),
      separate,
    }
  }

  /** A file that was assigned by a person holds the texts of its department under the name that it has itself. */
  async #texts({ rows, unknown }: Board): Promise<readonly ShelvedTexts[]> {
    const { id } = this.#record.consolidation
    const all: ShelvedTexts[] = []
    for (const { department, current } of [...rows, ...unknown])
      for (const { file, print } of current) {
        const texts = await this.#ports.store.textsOf(id, file, print)
        const isAssigned = this.#record.standing.assigned.has(assignmentKey({ file, print }))
        const own = texts.map((one) => ({ file, ...one, ...(isAssigned ? { department } : {}) }))
        all.push(...own)
      }
    return all
  }
}
