import { describe, expect, it } from 'vitest'
import { isSure, surenessOf } from './is-sure.ts'

describe('surenessOf', () => {
  it.each([
    [1, 1, 'sure'],
    [0.8, 0.15, 'sure'],
    [0.95, 0.1, 'likely'],
    [0.7, 0.5, 'likely'],
    [0.55, 0.5, 'unsure'],
    [0.9, 0, 'unsure'],
  ])('of a score of %f that leads by %f is %s', (score, margin, sureness) => {
    expect(surenessOf({ score, margin })).toBe(sureness)
    expect(isSure({ score, margin })).toBe(sureness === 'sure')
  })
})
