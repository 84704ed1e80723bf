import { useEffect, useRef, useState } from 'react'
import type { Consolidation } from '../../consolidation/kept/consolidation.ts'
import type { Draft } from '../../drafts/draft.ts'
import type { Ports } from '../ports.ts'
import type { Watch } from '../watch-writes.ts'

/** What home lists, as far as it knows. What could not be read is never an empty list. */
export type ListsState =
  | { readonly kind: 'loading' }
  | { readonly kind: 'failed'; readonly error: unknown }
  | {
      readonly kind: 'ready'
      readonly drafts: readonly Draft[]
      readonly consolidations: readonly Consolidation[]
      readonly readAt: number
    }

/** Drafts and consolidations, read anew after each change and when the window comes back to the front. */
export function useLists(
  { drafts, consolidations }: Pick<Ports, 'drafts' | 'consolidations'>,
  watch: Watch,
): ListsState {
  const [state, setState] = useState<ListsState>({ kind: 'loading' })
  const latest = useRef(0)
  useEffect(() => {
    const read = async () => {
      latest.current += 1
      const mine = latest.current
      const next = await Promise.all([drafts.list(), consolidations.list()]).then(
        ([drafts, consolidations]): ListsState => ({
          kind: 'ready',
          drafts,
          consolidations,
          readAt: Date.now(),
        }),
        (error: unknown): ListsState => ({ kind: 'failed', error }),
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
  }, [drafts, consolidations, watch])
  return state
}
