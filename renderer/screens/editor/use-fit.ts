import { useEffect, useState } from 'react'
import { sheetOf } from '../../sheet/sheet-of-editable.ts'
import { usePorts } from '../ports.ts'
import { useEditor } from './editor-context.ts'
import type { FitPlace } from './fit-places.ts'
import { watchFit } from './watch-fit.ts'

/** What of the draft its template can't hold, found out in the pauses of typing; the same object while it is the same. */
export function useFit(template: Uint8Array | null): readonly FitPlace[] {
  const { session } = useEditor()
  const { excel } = usePorts()
  const [places, setPlaces] = useState<readonly FitPlace[]>([])
  useEffect(() => {
    if (template === null) return
    const { store } = session
    return watchFit({
      subscribe: (changed) => store.subscribe(changed),
      sheet: () => store.getState().shown,
      check: (sheet) => excel.fit(template, sheetOf(sheet)),
      after: (milliseconds, run) => {
        const timer = setTimeout(run, milliseconds)
        return () => clearTimeout(timer)
      },
      onPlaces: (found) =>
        setPlaces((kept) => (JSON.stringify(kept) === JSON.stringify(found) ? kept : found)),
    })
  }, [session, excel, template])
  return places
}
