import type { Shell } from './contract.ts'

/** The channel of each verb: a verb added to `Shell` without one does not compile. */
export const channels = {
  openWorkbook: 'juten:open-workbook',
  saveWorkbook: 'juten:save-workbook',
  setUnsaved: 'juten:set-unsaved',
} as const satisfies { readonly [V in keyof Shell]: string }

/** What main says to the window, and the window's answer to a flush; each carries the number of the flush. */
export const signals = { flush: 'juten:flush', flushed: 'juten:flushed', menu: 'juten:menu' } as const
