import { useEffect, useState } from 'react'
import type { Unsaved } from '../../electron/ipc/contract.ts'
import { usePorts } from './ports.ts'

/** What a screen does that keeps what is typed only when asked to. */
export interface Keeping {
  /** It is kept: from now on nothing would be lost. */
  readonly kept: () => void
  /** A keeping is under way: closing waits for it. */
  readonly during: <Value>(keeping: Promise<Value>) => Promise<Value>
}

/** Closing the window asks first as long as the screen `holds` something, and waits for a keeping that is under way. */
export function useHold(kind: Unsaved, holds: boolean): Keeping {
  const { desktop, unsaved } = usePorts()
  const [hold] = useState(() => unsaved.place(kind))
  const [running] = useState(() => new Set<Promise<unknown>>())
  useEffect(() => hold(holds), [hold, holds])
  useEffect(() => () => hold(false), [hold])
  useEffect(() => desktop.onFlush(async () => void (await Promise.allSettled(running))), [desktop, running])
  return {
    kept: () => hold(false),
    during: async (keeping) => {
      running.add(keeping)
      try {
        return await keeping
      } finally {
        running.delete(keeping)
      }
    },
  }
}
