import type { Stopped } from '../../worker/stopped.ts'
import type { EditableSheet } from '../../sheet/editable-sheet.ts'
import type { FillTrouble } from '../../template/fill-trouble.ts'
import type { TooHigh } from '../../template/fit-page.ts'
import type { Outcome } from '../../workbook/trouble.ts'
import { fitPlaces, type FitPlace } from './fit-places.ts'

/** What watching needs of the world. */
export interface WatchFitPorts {
  /** Hears of every change; gives the function that ends it. */
  readonly subscribe: (changed: () => void) => () => void
  readonly sheet: () => EditableSheet
  readonly check: (sheet: EditableSheet) => Promise<Outcome<readonly TooHigh[], FillTrouble | Stopped>>
  /** Starts a timer and gives the function that stops it. */
  readonly after: (milliseconds: number, run: () => void) => () => void
  readonly onPlaces: (places: readonly FitPlace[]) => void
}

/** How long nobody types before the paper is asked. */
const PAUSE_MS = 700

/**
 * Asks in each pause of typing what of the draft the paper can't hold, one question at a time. A paper that takes too
 * long to ask is asked no more. Gives the function that ends it.
 */
export function watchFit({ subscribe, sheet, check, after, onPlaces }: WatchFitPorts): () => void {
  let asked: EditableSheet | null = null
  let isAsking = false
  let isOver = false
  let stopTimer = () => {}

  async function ask(): Promise<void> {
    if (isOver || isAsking || asked === sheet()) return
    const asking = sheet()
    asked = asking
    isAsking = true
    const found = await check(asking).catch(() => null)
    isAsking = false
    if (isOver) return
    if (found === null || isStopped(found)) return end()
    // What can't be filled in at all is told by saving.
    onPlaces(found.ok ? fitPlaces(asking, found.value) : [])
    if (sheet() !== asking) wait()
  }
  function wait(): void {
    stopTimer()
    stopTimer = after(PAUSE_MS, () => void ask())
  }
  const unsubscribe = subscribe(() => sheet() !== asked && wait())
  function end(): void {
    isOver = true
    stopTimer()
    unsubscribe()
  }
  void ask()
  return end
}

function isStopped(found: Outcome<unknown, FillTrouble | Stopped>): boolean {
  return !found.ok && (found.trouble.code === 'too-slow' || found.trouble.code === 'gave-up')
}
