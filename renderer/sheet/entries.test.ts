import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { entriesOf, newEntry, printEntries, sameOr, withInline, withText } from './entries.ts'
import { cellModelOf } from './side-model.ts'
import { outlineText, tidyOutline } from './testing/outline-text.ts'
import { counter } from './testing/sides.ts'

const cellOf = (text: string) => ({ text, lines: text.split('\n').map((_, index) => `l${index}`) })
const read = (text: string) => entriesOf(cellOf(text), cellModelOf(cellOf(text)))

describe('entries', () => {
  it('print back to the same cell with the same ids', () => {
    const back = (text: string) => {
      if (text === '') return
      const cell = cellOf(text)
      const { tree, ids } = cellModelOf(cell)
      const printed = printEntries(read(text), counter())
      expect(sameOr(cell, printed.cell)).toBe(cell)
      expect([...printed.ids].every(([key, id]) => key === id)).toBe(true)
      expect(printed.ids.size).toBe(tree.nodes.length)
      expect(new Set(ids).size).toBe(ids.length)
    }
    fc.assert(fc.property(outlineText(), back), { numRuns: 3_000 })
    fc.assert(fc.property(tidyOutline(), back), { numRuns: 1_000 })
  })

  it('keep the ids of lines that stay when a text changes', () => {
    const [entry] = read('① a\nb\nc')
    if (!entry) throw new Error('no entry')
    expect(withText(entry, 'x', counter()).lines).toEqual(['l0'])
    expect(withText(entry, 'x\ny\nz\nw', counter()).lines).toEqual(['l0', 'l1', 'l2', 'n1'])
  })

  it('get a line of their own, or give it up', () => {
    const [, second] = read('(1) ・a\nb')
    if (!second) throw new Error('no entry')
    expect([second.inline, second.lines]).toEqual([true, ['l1']])
    expect(withInline(second, false, counter()).lines).toEqual(['n1', 'l1'])
    expect(withInline(second, true, counter())).toBe(second)
  })

  it('put what is inline behind a text on a new line', () => {
    const newId = counter()
    const entries = [
      newEntry(newId, { marker: '①', text: 'a' }),
      { ...newEntry(newId, { marker: '・', text: 'b' }), inline: true, lines: [] },
    ]
    expect(printEntries(entries, newId).cell).toEqual({ text: '①a\n・b', lines: ['n1', 'n3'] })
  })
})
