import type { LeaveGuard } from './leaving.ts'
import { hashOf, type Route } from './route.ts'

/** The window's address, as far as the router needs it. */
export interface Address {
  hash(): string
  /** Makes a new entry in the history, as a link does. */
  setHash(hash: string): void
  /** Hears of every change, our own included; gives the function that ends it. */
  onChange(listener: () => void): () => void
}

/** Where the user is. It follows the address, but only when the screen may be left. */
export interface Router {
  /** The hash of the screen that is shown. */
  hash(): string
  subscribe(listener: () => void): () => void
  /** Leaves for another screen; false when the user rather stays. */
  goTo(route: Route): Promise<boolean>
}

/**
 * A router that asks `guard` before it follows any change: a link, Back, a typed address or `goTo`. Where the user
 * stays the address is put back.
 */
export function createRouter(address: Address, guard: Pick<LeaveGuard, 'mayLeave'>): Router {
  const listeners = new Set<() => void>()
  let shown = address.hash()
  let isAsking = false
  const show = (hash: string) => {
    shown = hash
    if (address.hash() !== hash) address.setHash(hash)
    for (const listener of listeners) listener()
  }
  const follow = async () => {
    if (isAsking || address.hash() === shown) return
    isAsking = true
    let isFree = false
    try {
      isFree = await guard.mayLeave()
    } finally {
      isAsking = false
      // The address may have changed further while the user was thinking.
      show(isFree ? address.hash() : shown)
    }
  }
  let unwatch = (): void => undefined
  return {
    hash: () => shown,
    subscribe(listener) {
      if (listeners.size === 0) unwatch = address.onChange(() => void follow())
      listeners.add(listener)
      return () => {
        listeners.delete(listener)
        if (listeners.size === 0) unwatch()
      }
    },
    async goTo(route) {
      const hash = hashOf(route)
      if (hash !== shown && !(await guard.mayLeave())) return false
      show(hash)
      return true
    },
  }
}

/** The address of the window that we are in. */
export const windowAddress: Address = {
  hash: () => window.location.hash,
  setHash: (hash) => {
    window.location.hash = hash
  },
  onChange: (listener) => {
    window.addEventListener('hashchange', listener)
    return () => window.removeEventListener('hashchange', listener)
  },
}
