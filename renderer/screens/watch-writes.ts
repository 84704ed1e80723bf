/** Tells the listener after each change of what is kept; gives the function that ends it. */
export type Watch = (listener: () => void) => () => void

type Writing<Store> = {
  [Verb in keyof Store]: Store[Verb] extends (...args: never[]) => Promise<void> ? Verb : never
}[keyof Store]

/** Stores that tell of what is written through them. */
export interface WatchedWrites {
  /** The store, where each of these verbs tells once it is done: another screen may write while home is shown. */
  telling<Store extends object>(store: Store, verbs: readonly Writing<Store>[]): Store
  readonly watch: Watch
}

/** Nobody listens yet. */
export function watchWrites(): WatchedWrites {
  const listeners = new Set<() => void>()
  type Verb = (...args: readonly unknown[]) => Promise<void>
  const told =
    (verb: Verb): Verb =>
    async (...args) => {
      await verb(...args)
      for (const listener of listeners) listener()
    }
  return {
    telling: (store, verbs) => {
      const all = verbs.map((verb) => [verb, told(store[verb] as Verb)] as const)
      return { ...store, ...Object.fromEntries(all) }
    },
    watch: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}
