import { createStore, type StoreApi } from 'zustand/vanilla'
import type { Desktop, FileTrouble } from '../../../electron/ipc/contract.ts'
import { dayHere } from '../../calendar/days.ts'
import type { Backups } from '../../backup/backups.ts'
import type { BackupStep, MadeBackup, MakeTrouble } from '../../backup/make-backup.ts'
import { makeBackupText } from '../../text/backup.ts'

/** How far the making of a backup is. */
export type MakingState =
  | { readonly kind: 'making'; readonly step: BackupStep | null }
  | { readonly kind: 'saving' }
  /** Stopped, or no place for it was chosen. */
  | { readonly kind: 'stopped' }
  | { readonly kind: 'failed'; readonly why: MakeTrouble | 'fault' }
  /** It is made, and the disk did not take it. */
  | { readonly kind: 'not-saved'; readonly name: string; readonly trouble: FileTrouble }
  | {
      readonly kind: 'made'
      readonly name: string
      readonly at: number
      /** A browser tells nothing of what became of it. */
      readonly isDownload: boolean
      readonly backup: Pick<MadeBackup, 'tally' | 'left'>
    }

/** What making needs of the world. */
export interface MakingPorts {
  readonly backups: Pick<Backups, 'make'>
  readonly desktop: Pick<Desktop, 'saveWorkbook'>
  readonly now: () => number
}

/** Makes a backup and saves it where the user says. */
export class Making {
  readonly state: StoreApi<MakingState> = createStore<MakingState>(() => ({ kind: 'making', step: null }))
  readonly #ports: MakingPorts
  readonly #stopping = new AbortController()
  #made: MadeBackup | null = null

  constructor(ports: MakingPorts) {
    this.#ports = ports
  }

  /** Never rejects: what came of it is told by the state. */
  async run(): Promise<void> {
    const { signal } = this.#stopping
    try {
      const made = await this.#ports.backups.make((step) => this.#set({ kind: 'making', step }), signal)
      if (signal.aborted) return this.#set({ kind: 'stopped' })
      if (typeof made === 'string') return this.#set({ kind: 'failed', why: made })
      this.#made = made
      await this.save()
    } catch {
      this.#set(signal.aborted ? { kind: 'stopped' } : { kind: 'failed', why: 'fault' })
    }
  }

  /** Asks where to, and saves what is made; again after the disk refused it. Never rejects. */
  async save(): Promise<void> {
    if (this.#made === null) return
    const { bytes, tally, left } = this.#made
    const at = this.#ports.now()
    this.#set({ kind: 'saving' })
    const suggestedName = makeBackupText.fileName(dayHere(new Date(at)))
    const saved = await this.#ports.desktop
      .saveWorkbook({ suggestedName, format: 'juten-backup', bytes })
      // The shell that gives no answer may give one the next time, or for another place.
      .catch(() => ({ kind: 'trouble', trouble: 'failed', name: suggestedName }) as const)
    switch (saved.kind) {
      case 'cancelled':
        return this.#set({ kind: 'stopped' })
      case 'trouble':
        return this.#set({ kind: 'not-saved', name: saved.name, trouble: saved.trouble })
      case 'saved': {
        const { name, token } = saved
        return this.#set({ kind: 'made', name, at, isDownload: token === '', backup: { tally, left } })
      }
    }
  }

  stop(): void {
    this.#stopping.abort()
  }

  #set(state: MakingState): void {
    this.state.setState(state, true)
  }
}
