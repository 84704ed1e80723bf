import { createContext, use } from 'react'
import type { Desktop } from '../../electron/ipc/contract.ts'
import type { Backups } from '../backup/backups.ts'
import type { Copier } from '../copies/copier.ts'
import type { Consolidator } from '../consolidator/consolidator.ts'
import type { ConsolidationStore } from '../drafts/consolidation-store.ts'
import type { DraftStore } from '../drafts/draft-store.ts'
import type { Locks } from '../drafts/locks.ts'
import type { UnsavedPlaces } from '../drafts/unsaved.ts'
import type { Excel } from '../excel/excel.ts'
import type { VersionStore } from '../history/version-store.ts'
import type { Sessions } from './consolidation/sessions.ts'
import type { KnownForms } from './form/known-forms.ts'
import type { Recovery } from './recovery/recovery.ts'

/** Everything the screens ask of the world; main.tsx gives it. */
export interface Ports {
  readonly drafts: DraftStore
  readonly versions: VersionStore
  readonly excel: Excel
  /** The forms that are kept, by which `excel` reads. */
  readonly forms: KnownForms
  readonly consolidations: ConsolidationStore
  /** The consolidations that are open. Whoever changes one that may be, changes it through its session. */
  readonly sessions: Sessions
  /** Looks at single files, apart from what sessions check. */
  readonly consolidator: Pick<Consolidator, 'lookAtTemplate' | 'readRoster'>
  readonly desktop: Desktop
  /** What is typed and not kept, over all screens. */
  readonly unsaved: UnsavedPlaces
  /** Keeps other windows from working on the same. */
  readonly locks: Locks
  /** The template for those who were sent none. */
  readonly builtInTemplate: () => Promise<{ readonly name: string; readonly bytes: Uint8Array<ArrayBuffer> }>
  /** What the copies hold and the database does not; null in a host that keeps no copies. */
  readonly recovery: Recovery | null
  readonly backups: Backups
  /** How the copies stand; null in a host that keeps none. */
  readonly copier: Pick<Copier, 'state'> | null
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
