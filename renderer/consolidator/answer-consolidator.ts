import { parseRoster } from '../consolidation/parse-roster.ts'
import { assertNever } from '../sheet/assert-never.ts'
import type { Codec } from '../workbook/codec.ts'
import type { CallOf } from '../worker/worker-message.ts'
import { Checker } from './checker.ts'
import type { Consolidator, Expectation } from './consolidator.ts'
import { lookAtTemplate } from './look-at-template.ts'

/** One call of the consolidator on its way to the worker; what is expected is told before. */
export type ConsolidatorCall = CallOf<Omit<Consolidator, 'expect'> & { readonly readiness: () => void }>

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

  /** What a call gives; a fault of ours is thrown. */
  outcomeOf(call: ConsolidatorCall): unknown {
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
      default:
        return assertNever(call)
    }
  }

  #ready(): Checker {
    if (this.#expectation === null) throw new Error('Nobody has said what is expected.')
    this.#checker ??= new Checker(this.#expectation, this.#codec)
    return this.#checker
  }
}
