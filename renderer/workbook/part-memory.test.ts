import { describe, expect, it, vi } from 'vitest'
import { PartMemory } from './part-memory.ts'
import type { ZipEntry } from './read-zip.ts'

const entry = (crc: number, name = 'xl/styles.xml', size = 10) => ({ name, crc, method: 8, size }) as ZipEntry
const bytes = (...values: number[]) => new Uint8Array(values)
const reader = (xml: string) => xml
const otherReader = (xml: string) => `${xml}!`

describe('PartMemory', () => {
  it('reads a part of the same bytes once', () => {
    const memory = new PartMemory()
    const read = vi.fn(() => 'styles')
    const packed = bytes(1, 2, 3)
    expect(memory.read(entry(7), packed, reader, read)).toBe('styles')
    packed.fill(9)
    expect(memory.read(entry(7), bytes(1, 2, 3), reader, read)).toBe('styles')
    expect(read).toHaveBeenCalledTimes(1)
  })

  it.each<[string, ZipEntry, Uint8Array, typeof reader]>([
    ['bytes', entry(7), bytes(1, 2, 4), reader],
    ['a length', entry(7), bytes(1, 2), reader],
    ['a checksum, which may then be wrong', entry(8), bytes(1, 2, 3), reader],
    ['a name', entry(7, 'xl/workbook.xml'), bytes(1, 2, 3), reader],
    ['a reader', entry(7), bytes(1, 2, 3), otherReader],
  ])('reads anew what differs in %s', (_, other, packed, read) => {
    const memory = new PartMemory()
    memory.read(entry(7), bytes(1, 2, 3), reader, () => 'one')
    expect(memory.read(other, packed, read, () => 'other')).toBe('other')
    expect(memory.read(entry(7), bytes(1, 2, 3), reader, () => 'anew')).toBe('one')
  })

  it('keeps of one name the newest few, and of long parts none', () => {
    const memory = new PartMemory()
    const readAnew = (packed: Uint8Array) => {
      const read = vi.fn(() => 'x')
      memory.read(entry(7), packed, reader, read)
      return read.mock.calls.length === 1
    }
    for (let i = 0; i <= 8; i++) expect(readAnew(bytes(i))).toBe(true)
    expect(readAnew(bytes(8))).toBe(false)
    expect(readAnew(bytes(0))).toBe(true)
    const long = new Uint8Array(16 * 1024 + 1)
    expect([readAnew(long), readAnew(long)]).toEqual([true, true])
  })

  it('keeps none that comes out long, and forgets all before it holds too much', () => {
    const memory = new PartMemory()
    const isReadAnew = (name: string, size: number) => {
      const read = vi.fn(() => 'x')
      memory.read(entry(7, name, size), bytes(1), reader, read)
      return read.mock.calls.length === 1
    }
    const large = 256 * 1024
    expect([isReadAnew('long', large + 1), isReadAnew('long', large + 1)]).toEqual([true, true])
    expect([isReadAnew('first', large), isReadAnew('first', large)]).toEqual([true, false])
    for (let part = 0; part < 64; part += 1) isReadAnew(`part ${part}`, large)
    expect(isReadAnew('part 63', large)).toBe(false)
    expect(isReadAnew('first', large)).toBe(true)
  })

  it('remembers no reading that was refused', () => {
    const memory = new PartMemory()
    const fail = () => {
      throw new Error('damaged')
    }
    expect(() => memory.read(entry(7), bytes(1), reader, fail)).toThrow('damaged')
    expect(memory.read(entry(7), bytes(1), reader, () => 'whole')).toBe('whole')
  })
})
