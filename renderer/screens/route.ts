import { assertNever } from '../sheet/assert-never.ts'

/** Where in the app the user is; the address's hash says it, so that going back works. */
export type Route =
  | { readonly screen: 'home' }
  | { readonly screen: 'draft'; readonly draftId: string }
  /** 読み取りの確認 of the file that was last opened for it. */
  | { readonly screen: 'form' }
  /** The list of forms. */
  | { readonly screen: 'forms' }

/** The route that a hash means; what is not known is home. */
export function routeOf(hash: string): Route {
  if (hash === '#/form') return { screen: 'form' }
  if (hash === '#/forms') return { screen: 'forms' }
  const draftId = /^#\/drafts\/([\w-]+)$/.exec(hash)?.[1]
  return draftId === undefined ? { screen: 'home' } : { screen: 'draft', draftId }
}

/** The hash of a route, for links. */
export function hashOf(route: Route): string {
  switch (route.screen) {
    case 'home':
      return '#/'
    case 'draft':
      return `#/drafts/${route.draftId}`
    case 'form':
    case 'forms':
      return `#/${route.screen}`
    default:
      return assertNever(route)
  }
}
