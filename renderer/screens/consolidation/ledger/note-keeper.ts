import { departmentKey } from '../../../consolidation/department-key.ts'
import { createAutosave, type AutosavePorts } from '../../../drafts/autosave.ts'
import type { Ports } from '../../ports.ts'
import { watchOver } from '../../watch-over.ts'
import type { ConsolidationSession } from '../consolidation-session.ts'

/** What keeping a note needs of the world. */
export interface NotePorts
  extends Pick<Ports, 'desktop' | 'unsaved'>, Pick<AutosavePorts<string>, 'now' | 'after'> {}

/** Keeps a department's note while it is typed, as drafts are kept. */
export interface NoteKeeper {
  /** Tells of a newer text; it is kept soon, letter for letter. */
  readonly changed: (text: string) => void
  /** Keeps at once; true when all of it is kept. */
  readonly flush: () => Promise<boolean>
  /** Nobody types here any more: what is not kept yet is tried on until it is, then all ends. */
  readonly leave: () => void
}

/** A keeper for the note of a department; what stands in its way the session tells. */
export function createNoteKeeper(
  session: Pick<ConsolidationSession, 'store' | 'decide'>,
  department: string,
  { now, after, ...ports }: NotePorts,
): NoteKeeper {
  let isLeft = false
  const note = () => session.store.getState().standing.notes.get(departmentKey(department)) ?? ''
  const autosave = createAutosave<string>({
    write: async (text) => {
      if (note() !== text) await session.decide({ kind: 'noted', department, text })
      if (note() !== text) throw new Error('The note was not kept.')
    },
    onState: () => settle(),
    now,
    after,
  })
  const { hold, end } = watchOver('note', autosave.flush, ports)
  function settle(): void {
    hold(autosave.isUnsaved())
    if (isLeft && !autosave.isUnsaved()) end()
  }
  return {
    changed: autosave.changed,
    flush: autosave.flush,
    leave: () => {
      isLeft = true
      settle()
      void autosave.flush()
    },
  }
}
