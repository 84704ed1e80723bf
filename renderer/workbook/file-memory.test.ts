import { describe, expect, it, vi } from 'vitest'
import { FileMemory } from './file-memory.ts'

const bytes = (...values: number[]) => new Uint8Array(values)

describe('FileMemory', () => {
  it('makes of the same bytes one thing, also when theirs have changed since', () => {
    const memory = new FileMemory()
    const make = vi.fn(() => ({}))
    const file = bytes(1, 2, 3)
    const first = memory.open(file, 'forms', make)
    file.fill(9)
    expect(memory.open(bytes(1, 2, 3), 'forms', make)).toBe(first)
    expect(make).toHaveBeenCalledTimes(1)
  })

  it.each([
    ['bytes', bytes(1, 2, 4), 'forms'],
    ['a length', bytes(1, 2), 'forms'],
    ['a key', bytes(1, 2, 3), 'other forms'],
  ])('opens anew what differs in %s, and then knows that', (_, file, key) => {
    const memory = new FileMemory()
    memory.open(bytes(1, 2, 3), 'forms', () => 'one')
    expect(memory.open(file, key, () => 'other')).toBe('other')
    expect(memory.open(file, key, () => 'anew')).toBe('other')
    expect(memory.open(bytes(1, 2, 3), 'forms', () => 'one again')).toBe('one again')
  })

  it('keeps no large file, and nothing of what was refused', () => {
    const memory = new FileMemory()
    const large = new Uint8Array(4 * 1024 * 1024 + 1)
    expect([memory.open(large, 0, () => 1), memory.open(large, 0, () => 2)]).toEqual([1, 2])
    const fail = () => {
      throw new Error('damaged')
    }
    expect(() => memory.open(bytes(1), 0, fail)).toThrow('damaged')
    expect(memory.open(bytes(1), 0, () => 'whole')).toBe('whole')
  })
})
