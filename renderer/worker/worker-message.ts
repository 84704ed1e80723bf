/** A call on its way to a worker. */
export interface WorkerCall {
  readonly id: number
  readonly verb: string
  readonly args: readonly unknown[]
}

/** A call of one of a port's verbs, with what it takes. */
export type CallOf<Port> = {
  readonly [Verb in keyof Port & string]: {
    readonly id: number
    readonly verb: Verb
    readonly args: Port[Verb] extends (...args: infer Args) => unknown ? Args : never
  }
}[keyof Port & string]

/** What a worker is told before the calls that follow. It gives no answer. */
export interface WorkerTold<Told = unknown> {
  readonly told: Told
}

/** The worker's answer to the call of this id: how far it is, what it gives, or the message of what was thrown. */
export type WorkerAnswer =
  | { readonly id: number; readonly kind: 'progress'; readonly progress: unknown }
  | { readonly id: number; readonly kind: 'done'; readonly outcome: unknown }
  | { readonly id: number; readonly kind: 'thrown'; readonly message: string }

/** Whether it is something to be known, and no call. */
export function isTold<Told>(message: WorkerCall | WorkerTold<Told>): message is WorkerTold<Told> {
  return 'told' in message
}

/**
 * Does what a call asks. Nothing is thrown: what was is told in the answer. Of long work `post` is told how far it is,
 * whenever the work says so.
 */
export function answerTo(
  { id }: Pick<WorkerCall, 'id'>,
  work: (say: (progress: unknown) => void) => unknown,
  post: (answer: WorkerAnswer) => void = () => undefined,
): WorkerAnswer {
  try {
    return { id, kind: 'done', outcome: work((progress) => post({ id, kind: 'progress', progress })) }
  } catch (error) {
    return { id, kind: 'thrown', message: String(error) }
  }
}
