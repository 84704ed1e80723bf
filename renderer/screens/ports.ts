import { createContext, use } from 'react'
import type { Desktop } from '../../electron/ipc/contract.ts'
import type { DraftStore } from '../drafts/draft-store.ts'
import type { Excel } from '../excel/excel.ts'
import type { KnownForms } from './form/known-forms.ts'

/** Everything the screens ask of the world; main.tsx gives it. */
export interface Ports {
  readonly drafts: DraftStore
  readonly excel: Excel
  /** The forms that are kept, by which `excel` reads. */
  readonly forms: KnownForms
  readonly desktop: Desktop
  /** The template for those who were sent none. */
  readonly builtInTemplate: () => Promise<{ readonly name: string; readonly bytes: Uint8Array<ArrayBuffer> }>
}

const PortsContext = createContext<Ports | null>(null)

/** Gives the screens the ways to the world outside of them. */
export const PortsProvider = PortsContext.Provider

/** The ways to the world outside; throws where none were given. */
export function usePorts(): Ports {
  const ports = use(PortsContext)
  if (ports === null) throw new Error('Screens stand inside a PortsProvider.')
  return ports
}
