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
