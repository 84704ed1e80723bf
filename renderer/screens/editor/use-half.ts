import { useMemo } from 'react'
import type { SideName } from '../../sheet/sheet.ts'
import type { TextOrigin } from '../../ui/growing-textarea.tsx'
import { useEditor } from './editor-context.ts'
import { sideChange, type SideStep } from './side-change.ts'

/** One half of the open goal, with what can be done to it. */
export interface Half {
  readonly goal: string
  readonly name: SideName
  /** An edit that is one step of undo; false when it can't be done here. */
  readonly edit: (...steps: readonly SideStep[]) => boolean
  /** An edit that moves a row and leaves its text alone: the caret stays at `offset` in it. */
  readonly move: (step: SideStep, offset: number) => boolean
  /** Typing: joins what was just typed in the same field. */
  readonly type: (field: string, origin: TextOrigin, ...steps: readonly SideStep[]) => void
}

/** Binds the session to one half of a goal; the same object for as long as that half is shown. */
export function useHalf(goal: string, name: SideName): Half {
  const { session } = useEditor()
  return useMemo(
    () => ({
      goal,
      name,
      edit: (...steps) => session.apply(sideChange(goal, name, steps), { group: null }),
      move: (step, offset) => session.apply(sideChange(goal, name, [step], offset), { group: null }),
      type: (field, { composition }, ...steps) => {
        session.apply(sideChange(goal, name, steps), { group: `${goal} ${field}`, composition })
      },
    }),
    [session, goal, name],
  )
}
