import { describe, expect, it } from 'vitest'
import { hashOf, routeOf } from './route.ts'

describe('routeOf', () => {
  it('finds a draft by its address and takes everything else for home', () => {
    expect(routeOf('#/drafts/k3f9x0a1b2c3')).toEqual({ screen: 'draft', draftId: 'k3f9x0a1b2c3' })
    for (const hash of ['', '#', '#/', '#/drafts/', '#/drafts/a/b', '#/drafts/<b>', '#/elsewhere'])
      expect(routeOf(hash)).toEqual({ screen: 'home' })
  })

  it('is the way back of hashOf', () => {
    for (const route of [{ screen: 'home' }, { screen: 'draft', draftId: 'a1' }] as const)
      expect(routeOf(hashOf(route))).toEqual(route)
  })
})
