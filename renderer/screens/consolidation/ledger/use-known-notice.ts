import { useEffect } from 'react'
import { fileNameOf } from '../../../consolidation/name-in-file.ts'
import { knownFilesNotice } from '../../../text/ledger.ts'
import type { Notice } from '../../notice.tsx'
import type { ConsolidationSession } from '../consolidation-session.ts'

/** Says which of the files that were just brought in were there already, so that nobody waits for them. */
export function useKnownNotice(
  { store }: ConsolidationSession,
  notify: (notice: Notice | null) => void,
): void {
  useEffect(
    () =>
      store.subscribe(({ known }, before) => {
        if (known !== before.known && known.length > 0)
          notify({ text: knownFilesNotice(known.map(fileNameOf)) })
      }),
    [store, notify],
  )
}
