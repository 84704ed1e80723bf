import { useEffect, useState } from 'react'
import type { Stopped } from '../../worker/stopped.ts'
import type { LookedSheet } from '../../template/form/look-at.ts'
import type { Picture } from '../../workbook/picture/picture.ts'
import type { WorkbookTrouble } from '../../workbook/trouble.ts'
import { usePorts } from '../ports.ts'
import type { Refusal } from '../refusal.ts'

/** A worksheet with what it looks like. */
export interface PicturedSheet {
  readonly looked: LookedSheet
  readonly picture: Picture
}

/** How far looking at a file is. */
export type Look =
  | { readonly kind: 'loading' }
  | { readonly kind: 'ready'; readonly sheets: readonly PicturedSheet[] }
  | { readonly kind: 'refused'; readonly refusal: Refusal }

/** The visible worksheets of a file, as they are and as they look. */
export function useLook(bytes: Uint8Array): Look {
  const { excel } = usePorts()
  const [look, setLook] = useState<Look>({ kind: 'loading' })
  useEffect(() => {
    let isGone = false
    const tell = (found: Look) => {
      if (!isGone) setLook(found)
    }
    Promise.all([excel.look(bytes), excel.pictures(bytes)])
      .then(([looked, pictures]) => {
        if (!looked.ok) return tell(refused(looked.trouble))
        if (!pictures.ok) return tell(refused(pictures.trouble))
        const sheets = looked.value.flatMap((one) => {
          const picture = pictures.value.find(({ sheetName }) => sheetName === one.sheetName)
          return picture ? [{ looked: one, picture }] : []
        })
        return tell({ kind: 'ready', sheets })
      })
      .catch((error: unknown) => tell({ kind: 'refused', refusal: { code: 'fault', detail: String(error) } }))
    return () => {
      isGone = true
    }
  }, [excel, bytes])
  return look
}

const refused = (trouble: WorkbookTrouble | Stopped): Look => ({ kind: 'refused', refusal: trouble })
