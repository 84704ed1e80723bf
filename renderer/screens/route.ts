import { useSyncExternalStore } from 'react'

/** Where in the app the user is; the address's hash says it, so that going back works. */
export type Route = { readonly screen: 'home' } | { readonly screen: 'draft'; readonly draftId: string }

/** The route that a hash means; what is not known is home. */
export function routeOf(hash: string): Route {
  const draftId = /^#\/drafts\/([\w-]+)$/.exec(hash)?.[1]
  return draftId === undefined ? { screen: 'home' } : { screen: 'draft', draftId }
}

/** The hash of a route, for links. */
export function hashOf(route: Route): string {
  return route.screen === 'home' ? '#/' : `#/drafts/${route.draftId}`
}

/** Leaves for another screen. */
export function goTo(route: Route): void {
  window.location.hash = hashOf(route)
}

/** The current route; changes with the address. */
export function useRoute(): Route {
  return routeOf(useSyncExternalStore(onHashChange, () => window.location.hash))
}

function onHashChange(listener: () => void): () => void {
  window.addEventListener('hashchange', listener)
  return () => window.removeEventListener('hashchange', listener)
}
