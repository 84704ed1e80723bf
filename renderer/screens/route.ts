import { assertNever } from '../sheet/assert-never.ts'

/** Where in the app the user is; the address's hash says it, so that going back works. */
export type Route =
  | { readonly screen: 'home' }
  | { readonly screen: 'draft'; readonly draftId: string }
  /** 読み取りの確認 of the file that was last opened for it. */
  | { readonly screen: 'form' }
  /** The list of forms. */
  | { readonly screen: 'forms' }
  /** 取りまとめ: a ledger. */
  | { readonly screen: 'consolidation'; readonly consolidationId: string }
  /** 取りまとめの設定 of one. */
  | { readonly screen: 'terms'; readonly consolidationId: string }
  /** 取りまとめの設定 of one that is still to be kept. */
  | { readonly screen: 'new-consolidation' }

const NEW_CONSOLIDATION = '#/consolidations/new'

/** The route that a hash means; what is not known is home. */
export function routeOf(hash: string): Route {
  if (hash === '#/form') return { screen: 'form' }
  if (hash === '#/forms') return { screen: 'forms' }
  if (hash === NEW_CONSOLIDATION) return { screen: 'new-consolidation' }
  const [, consolidationId, terms] = /^#\/consolidations\/([\w-]+)(\/terms)?$/.exec(hash) ?? []
  if (consolidationId !== undefined)
    return { screen: terms === undefined ? 'consolidation' : 'terms', consolidationId }
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
    case 'consolidation':
      return `#/consolidations/${route.consolidationId}`
    case 'terms':
      return `#/consolidations/${route.consolidationId}/terms`
    case 'new-consolidation':
      return NEW_CONSOLIDATION
    default:
      return assertNever(route)
  }
}
