import { decisionText } from '../../../text/ledger.ts'
import type { Notice } from '../../notice.tsx'
import { useLedger } from './ledger-context.ts'

/** Adds a department to the end of the roster and says so, with a way back. */
export function useEnlist(notify: (notice: Notice | null) => void): (department: string) => void {
  const { session } = useLedger()
  return (department) => {
    const { roster } = session.store.getState().consolidation.terms
    const undo = () => {
      notify(null)
      void session.change({ terms: { roster } })
    }
    void session
      .change({ terms: { roster: [...roster, department] } })
      .then(() => notify({ text: decisionText.enlisted(department), undo }))
  }
}
