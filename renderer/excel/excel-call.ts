import type { Form } from '../template/form/form.ts'
import type { Excel } from './excel.ts'

/** One call of the Excel port on its way to the worker. */
export type ExcelCall = {
  readonly [Verb in keyof Excel]: {
    readonly id: number
    readonly verb: Verb
    readonly args: Parameters<Excel[Verb]>
  }
}[keyof Excel]

/** The worker's answer to the call of this id: what it gives, or the message of what was thrown. */
export type ExcelAnswer =
  | { readonly id: number; readonly kind: 'done'; readonly outcome: unknown }
  | { readonly id: number; readonly kind: 'thrown'; readonly message: string }

/** What a worker is told before the calls that follow: the forms that are known. It gives no answer. */
export interface KnownForms {
  readonly verb: 'know'
  readonly forms: readonly Form[]
}
