import { describe, expect, it } from 'vitest'
import { makeTable } from '../template/testing/make-table.ts'
import { factsOf } from './file-facts.ts'
import { checkBytes, fineTable } from './testing/check-table.ts'

describe('the facts of a checked file', () => {
  it('are all that the ledger says, and none of its texts', () => {
    const checked = checkBytes(makeTable(fineTable))
    if (checked.kind !== 'returned') throw new Error(checked.kind)
    expect(checked.returns[0].sheets).toHaveLength(1)
    const facts = factsOf(checked)
    const [{ sheets: _, ...known }] = checked.returns
    expect(facts).toEqual({ ...checked, returns: [known] })
    expect(JSON.stringify(facts)).not.toContain('一の今目標')
  })

  it('are the answer itself where nothing was read', () => {
    for (const file of ['送付状.docx', '財政部.xlsx']) {
      const checked = checkBytes(new Uint8Array([1, 2, 3]), file)
      expect(checked.kind).not.toBe('returned')
      expect(factsOf(checked)).toBe(checked)
    }
  })
})
