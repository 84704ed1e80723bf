import { describe, expect, it } from 'vitest'
import type { Confidence } from '../layout.ts'
import { makeGrid } from '../testing/make-grid.ts'
import { fieldSureness } from './field-sureness.ts'
import type { FoundFields } from './look-at.ts'
import type { TaughtField } from './taught-field.ts'
import { emptyTeaching, type Teaching } from './teaching.ts'

/** Headings above fields that nobody has filled in yet. */
const grid = makeGrid({ A1: '重点目標', B1: '取組項目', C1: '備考欄' })

const teaching: Teaching = {
  ...emptyTeaching,
  sides: {
    ...emptyTeaching.sides,
    current: {
      title: { row: 2, column: 1 },
      marker: null,
      initiatives: { row: 2, column: 2 },
      outcome: { row: 2, column: 3 },
    },
  },
  number: { row: 2, column: 3 },
}

const text = (field: 'title' | 'marker' | 'initiatives' | 'outcome'): TaughtField => ({
  kind: 'text',
  side: 'current',
  field,
})

function found(confidence: Confidence, form: FoundFields['form'] = null): FoundFields {
  const nowhere = { department: null, fiscalYear: null, headings: [], goals: [], extra: [], paper: [] }
  return { layout: { kind: 'table', sheetName: '表', rowAnItem: false, ...nowhere }, confidence, form }
}

const sure = { score: 0.9, margin: 0.2 }
const likely = { score: 0.7, margin: 0.1 }
const unsure = { score: 0.3, margin: 0 }

describe('fieldSureness', () => {
  it.each([
    [sure, 'sure'],
    [likely, 'likely'],
    [unsure, 'unsure'],
  ] as const)('of a field under a heading of its own is that of the reading: %j', (confidence, sureness) => {
    expect(fieldSureness(grid, teaching, text('title'), found(confidence))).toBe(sureness)
    expect(fieldSureness(grid, teaching, text('initiatives'), found(confidence))).toBe(sureness)
  })

  it.each([
    [sure, 'likely'],
    [likely, 'unsure'],
    [unsure, 'unsure'],
  ] as const)('of a field under another heading is less: %j', (confidence, sureness) => {
    expect(fieldSureness(grid, teaching, text('outcome'), found(confidence))).toBe(sureness)
  })

  it('of a field that has no heading is that of the reading', () => {
    expect(fieldSureness(grid, teaching, { kind: 'number' }, found(likely))).toBe('likely')
  })

  it('is sure of what a form knows, what a person has said, and what lies nowhere', () => {
    const form = { id: 'a', name: '様式' }
    expect(fieldSureness(grid, teaching, text('outcome'), found(unsure, form))).toBe('sure')
    expect(fieldSureness(grid, teaching, text('outcome'), null)).toBe('sure')
    expect(fieldSureness(grid, teaching, text('marker'), found(unsure))).toBe('sure')
  })
})
