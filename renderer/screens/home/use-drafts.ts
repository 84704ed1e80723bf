import { useEffect, useRef, useState } from 'react'
import type { Draft } from '../../drafts/draft.ts'
import type { DraftStore } from '../../drafts/draft-store.ts'
import type { WatchDrafts } from '../watch-drafts.ts'

/** The drafts as home knows them. What could not be read is never an empty list. */
export type DraftsState =
  | { readonly kind: 'loading' }
  | { readonly kind: 'failed'; readonly error: unknown }
  | { readonly kind: 'ready'; readonly drafts: readonly Draft[]; readonly readAt: number }

/** The list of drafts, read anew after each change and when the window comes back to the front. */
export function useDrafts(store: Pick<DraftStore, 'list'>, watch: WatchDrafts): DraftsState {
  const [state, setState] = useState<DraftsState>({ kind: 'loading' })
  const latest = useRef(0)
  useEffect(() => {
    const read = async () => {
      latest.current += 1
      const mine = latest.current
      const next = await store.list().then(
        (drafts): DraftsState => ({ kind: 'ready', drafts, readAt: Date.now() }),
        (error: unknown): DraftsState => ({ kind: 'failed', error }),
      )
      if (mine === latest.current) setState(next)
    }
    const again = () => void read()
    again()
    const unwatch = watch(again)
    window.addEventListener('focus', again)
    return () => {
      unwatch()
      window.removeEventListener('focus', again)
    }
  }, [store, watch])
  return state
}
