import { describe, expect, it } from 'vitest'
import { patchCalcChain, withoutEntries } from './patch-calc-chain.ts'

const chain = (...entries: string[]) => `<calcChain xmlns="m">${entries.join('')}</calcChain>`
const gone = (sheetId: string, ...cells: string[]) => cells.map((cell) => ({ sheetId, cell }))

describe('patchCalcChain', () => {
  it('takes out the entries of one sheet only', () => {
    const xml = chain('<c r="A1" i="1"/>', '<c r="A1" i="2"/>', '<c r="B2" i="1" l="1"/>')
    expect(patchCalcChain(xml, 'p', gone('1', 'A1'))).toBe(
      chain('<c r="A1" i="2"/>', '<c r="B2" i="1" l="1"/>'),
    )
  })

  it('hands the sheet on to the entry that took it from the one before', () => {
    const xml = chain('<c r="A1" i="1"/>', '<c r="A2"/>', '<c r="A3"/>', '<c r="B1" i="2"/>')
    expect(patchCalcChain(xml, 'p', gone('1', 'A1', 'A2'))).toBe(
      chain('<c r="A3" i="1"/>', '<c r="B1" i="2"/>'),
    )
    expect(patchCalcChain(xml, 'p', gone('1', 'A2'))).toBe(
      chain('<c r="A1" i="1"/>', '<c r="A3"/>', '<c r="B1" i="2"/>'),
    )
  })

  it('is none where no formula is left', () => {
    expect(patchCalcChain(chain('<c r="A1" i="1"></c>'), 'p', gone('1', 'A1'))).toBeNull()
  })
})

describe('withoutEntries', () => {
  it('takes out the entries that are meant and no other character', () => {
    const xml =
      '<Types>\n <Override PartName="/a" ContentType="x"/>\n <Override PartName="/b"></Override><Default/></Types>'
    expect(withoutEntries(xml, 'p', 'Override', 'PartName', (name) => name === '/b')).toBe(
      '<Types>\n <Override PartName="/a" ContentType="x"/>\n <Default/></Types>',
    )
  })
})
