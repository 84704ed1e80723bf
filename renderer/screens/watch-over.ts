import type { Unsaved } from '../../electron/ipc/contract.ts'
import type { Hold } from '../drafts/unsaved.ts'
import type { Ports } from './ports.ts'

/** A place where one types, watched over until `end`. */
export interface Watched {
  readonly hold: Hold
  readonly end: () => void
}

/** Has a place written down when the window is left, hidden or closed; `hold` says whether it has something to lose. */
export function watchOver(
  kind: Unsaved,
  flush: () => Promise<unknown>,
  { desktop, unsaved }: Pick<Ports, 'desktop' | 'unsaved'>,
): Watched {
  const hold = unsaved.place(kind)
  const write = () => void flush()
  window.addEventListener('blur', write)
  document.addEventListener('visibilitychange', write)
  const unhear = desktop.onFlush(async () => void (await flush()))
  return {
    hold,
    end: () => {
      window.removeEventListener('blur', write)
      document.removeEventListener('visibilitychange', write)
      unhear()
      hold(false)
    },
  }
}
