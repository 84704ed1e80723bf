import { createContext, use } from 'react'

/** Asks whether the screen may be left; a screen that has something to lose asks the user, and waits. */
export type AskToLeave = () => Promise<boolean>

/** Whoever would lose something when the screen changes has a say in it, whatever way out is taken. */
export interface LeaveGuard {
  /** From now on `ask` is asked before the screen is left; gives the function that ends it. */
  register(ask: AskToLeave): () => void
  /** True when all agree. Asked meanwhile again, it gives the same answer: nobody is asked twice at once. */
  mayLeave(): Promise<boolean>
}

/** A guard with nobody on it. */
export function createLeaveGuard(): LeaveGuard {
  const asked = new Set<AskToLeave>()
  let asking: Promise<boolean> | null = null
  const askAll = async () => {
    for (const ask of asked) if (!(await ask())) return false
    return true
  }
  return {
    register(ask) {
      asked.add(ask)
      return () => asked.delete(ask)
    },
    mayLeave() {
      asking ??= askAll().finally(() => {
        asking = null
      })
      return asking
    },
  }
}

const LeaveGuardContext = createContext<LeaveGuard | null>(null)

/** Gives the screens the window's guard. */
export const LeaveGuardProvider = LeaveGuardContext.Provider

/** The window's guard. App asks it before it follows any change of the address, its own included. */
export function useLeaveGuard(): LeaveGuard {
  const guard = use(LeaveGuardContext)
  if (guard === null) throw new Error('Screens stand inside a LeaveGuardProvider.')
  return guard
}
