import { bookReturns } from '../consolidation/book/book-rows.ts'
import { makeBooks, type BooksSource } from '../consolidation/book/make-books.ts'
import { ReturnShelf } from '../consolidation/book/return-shelf.ts'
import { tableLines, type TableFormat } from '../consolidation/book/table-lines.ts'
import { correctionWorkbook } from '../consolidation/going-back/correction-workbook.ts'
import { returnCopy } from '../consolidation/going-back/return-copy.ts'
import { parseRoster } from '../consolidation/parse-roster.ts'
import { assertNever } from '../sheet/assert-never.ts'
import { bookWords } from '../text/book-words.ts'
import { correctionWords } from '../text/correction-words.ts'
import type { Codec } from '../workbook/codec.ts'
import type { CallOf } from '../worker/worker-message.ts'
import { Checker } from './checker.ts'
import type { BookRequest, Consolidator, Expectation, ShelvedTexts } from './consolidator.ts'
import { lookAtTemplate } from './look-at-template.ts'

/** The verbs as the worker hears them: what is expected is told before, and what is watched stays in the window. */
interface Verbs extends Omit<Consolidator, 'expect' | 'makeBook'> {
  readonly readiness: () => void
  readonly makeBook: (request: BookRequest) => void
}

/** One call of the consolidator on its way to the worker. */
export type ConsolidatorCall = CallOf<Verbs>

/** The worker's end of the consolidator. */
export class ConsolidatorEnd {
  readonly #codec: Codec
  #expectation: Expectation | null = null
  #checker: Checker | null = null

  constructor(codec: Codec) {
    this.#codec = codec
  }

  /** From now on files are checked against this. */
  know(expectation: Expectation): void {
    this.#expectation = expectation
    this.#checker = null
  }

  /** What a call gives; of a long one `say` hears how far it is. A fault of ours is thrown. */
  outcomeOf(call: ConsolidatorCall, say: (progress: unknown) => void): unknown {
    switch (call.verb) {
      case 'readiness': {
        const { trouble } = this.#ready()
        return trouble === null ? { ok: true, value: null } : { ok: false, trouble }
      }
      case 'check':
        return { ok: true, value: this.#ready().check(...call.args) }
      case 'lookAtTemplate':
        return lookAtTemplate(...call.args, this.#codec)
      case 'readRoster': {
        const read = parseRoster(...call.args, this.#codec)
        return read.ok ? { ok: true, value: read.value.names } : read
      }
      case 'makeBook':
        return this.#makeBook(...call.args, say)
      case 'makeTable':
        return { ok: true, value: this.#makeTable(...call.args) }
      case 'copyWithComments':
        return returnCopy(...call.args, correctionWords, this.#codec)
      case 'writeCorrection':
        return correctionWorkbook(...call.args, correctionWords, this.#codec)
      default:
        return assertNever(call)
    }
  }

  #makeBook(request: BookRequest, say: (progress: unknown) => void): unknown {
    const tools = { words: bookWords, codec: this.#codec, onFault: () => undefined }
    for (const step of makeBooks(this.#sourceOf(request), tools)) {
      if (step.kind === 'book') return { ok: true, value: step.bytes }
      if (step.kind === 'refused') return { ok: false, trouble: step.trouble }
      say(step)
    }
    throw new Error('A book is made or refused.')
  }

  #makeTable({ ledger, texts }: BookRequest, format: TableFormat): Uint8Array {
    const returns = bookReturns(ledger, shelfOf(texts), bookWords)
    return new TextEncoder().encode([...tableLines(returns, format, bookWords)].join(''))
  }

  #sourceOf({ ledger, texts, receivedAt, separate }: BookRequest): BooksSource {
    const { context } = this.#ready()
    return {
      ledger,
      shelf: shelfOf(texts),
      paper: this.#expectation?.reference ?? null,
      reference: context.reference,
      separate,
      hasRoster: context.roster !== null,
      receivedAt: (file) => {
        const at = receivedAt.get(file)
        return at === undefined ? null : new Date(at)
      },
      madeAt: new Date(),
    }
  }

  #ready(): Checker {
    if (this.#expectation === null) throw new Error('Nobody has said what is expected.')
    this.#checker ??= new Checker(this.#expectation, this.#codec)
    return this.#checker
  }
}

function shelfOf(texts: readonly ShelvedTexts[]): ReturnShelf {
  const shelf = new ReturnShelf()
  for (const { file, department, packed } of texts) shelf.put(file, department, packed)
  return shelf
}
