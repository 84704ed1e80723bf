import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  decodeEntities,
  decodeEscapes,
  encodeCellText,
  needsPreserve,
  unwritableCharacter,
} from './xml-text.ts'

describe('cell text', () => {
  it('comes back character for character from what is written', () => {
    const text = fc
      .string({ unit: 'binary', maxLength: 60 })
      .filter((one) => unwritableCharacter(one) === null)
    const awkward = fc.array(
      fc.constantFrom(
        '_x000D_',
        '_',
        'x0041_',
        '\r',
        '\n',
        '\t',
        '&amp;',
        '<',
        '𠮷',
        '葛\u{e0100}',
        '\ue000',
        '\u000b',
      ),
    )
    fc.assert(
      fc.property(
        fc.oneof(
          text,
          awkward.map((parts) => parts.join('')),
        ),
        (one) => {
          const written = encodeCellText(one)
          expect(/[<>\r]/.test(written)).toBe(false)
          expect(decodeEscapes(decodeEntities(written) ?? '')).toBe(one)
        },
      ),
      { numRuns: 10_000 },
    )
  })

  it.each([
    ['_x000D_', '_x005F_x000D_'],
    ['a\rb', 'a_x000D_b'],
    ['_x00_', '_x00_'],
    ['<&>', '&lt;&amp;&gt;'],
  ])('writes %j as %s', (text, written) => {
    expect(encodeCellText(text)).toBe(written)
  })

  it.each([
    ['a\0b', '\0'],
    ['\ufffe', '\ufffe'],
    ['\uffff', '\uffff'],
    ['\ud83d', '\ud83d'],
    ['\udc00x', '\udc00'],
    ['𠮷\u000b\ue000', null],
  ])('finds what no workbook holds in %j', (text, character) => {
    expect(unwritableCharacter(text)).toBe(character)
  })

  it('asks readers to keep spaces at the edges and line feeds', () => {
    expect([' a', 'a ', 'a\nb', '\ta'].every(needsPreserve)).toBe(true)
    expect(['a', 'a b', '　a'].some(needsPreserve)).toBe(false)
  })
})

describe('decodeEntities', () => {
  it.each(['&nbsp;', '&', '&#0;', '&#x110000;', '&#xzz;', '&#;', '&amp'])('knows no %s', (raw) => {
    expect(decodeEntities(raw)).toBeNull()
  })
})
