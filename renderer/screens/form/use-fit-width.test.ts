import { describe, expect, it } from 'vitest'
import { zoomFor } from './use-fit-width.ts'

describe('zoomFor', () => {
  it.each([
    [1000, 800, 1],
    [980, 1300, 0.75],
    [400, 2000, 0.6],
    [0, 1300, 1],
    [980, 0, 1],
  ])('makes %i pixels of room hold %i', (room, width, zoom) => {
    expect(zoomFor(room, width)).toBe(zoom)
  })
})
