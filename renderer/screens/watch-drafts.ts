import type { DraftStore } from '../drafts/draft-store.ts'

/** Tells the listener after each change of the drafts; gives the function that ends it. */
export type WatchDrafts = (listener: () => void) => () => void

/**
 * The store, and a way to hear of what is written through it: the editor writes its last words while home is
 * already being shown.
 */
export function watchDrafts(store: DraftStore): { readonly drafts: DraftStore; readonly watch: WatchDrafts } {
  const listeners = new Set<() => void>()
  const telling = async <T>(work: Promise<T>): Promise<T> => {
    const value = await work
    for (const listener of listeners) listener()
    return value
  }
  return {
    drafts: {
      ...store,
      create: (...args) => telling(store.create(...args)),
      write: (...args) => telling(store.write(...args)),
      amend: (...args) => telling(store.amend(...args)),
      purge: (...args) => telling(store.purge(...args)),
    },
    watch: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}
