import { describe, expect, it } from 'vitest'
import { hashOf, routeOf, type Route } from './route.ts'

describe('routeOf', () => {
  it('finds a draft by its address and takes everything else for home', () => {
    expect(routeOf('#/drafts/k3f9x0a1b2c3')).toEqual({ screen: 'draft', draftId: 'k3f9x0a1b2c3' })
    for (const hash of ['', '#', '#/', '#/drafts/', '#/drafts/a/b', '#/drafts/<b>', '#/elsewhere'])
      expect(routeOf(hash)).toEqual({ screen: 'home' })
  })

  it('knows a consolidation, its terms and a new one apart', () => {
    const consolidationId = 'a1'
    expect(routeOf('#/consolidations/a1')).toEqual({ screen: 'consolidation', consolidationId })
    expect(routeOf('#/consolidations/a1/terms')).toEqual({ screen: 'terms', consolidationId })
    expect(routeOf('#/consolidations/new')).toEqual({ screen: 'new-consolidation' })
    for (const hash of ['#/consolidations', '#/consolidations/', '#/consolidations/a1/else'])
      expect(routeOf(hash)).toEqual({ screen: 'home' })
  })

  it('is the way back of hashOf', () => {
    const consolidationId = 'k3f9x0a1b2c3'
    const routes: readonly Route[] = [
      { screen: 'home' },
      { screen: 'draft', draftId: 'a1' },
      { screen: 'form' },
      { screen: 'forms' },
      { screen: 'consolidation', consolidationId },
      { screen: 'terms', consolidationId },
      { screen: 'new-consolidation' },
    ]
    for (const route of routes) expect(routeOf(hashOf(route))).toEqual(route)
  })
})
