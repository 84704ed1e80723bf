import fc from 'fast-check'
import { expect, it } from 'vitest'
import { unwritableCharacter } from './xml-text.ts'
import { SheetNames } from './sheet-names.ts'

it.each([
  ['総務部', [], '総務部'],
  ['総務部', ['総務部'], '総務部 (2)'],
  ['Form', ['FORM', 'form (2)'], 'Form (3)'],
  ['部/課:[1]*?\\', [], '部／課：［1］＊？＼'],
  ["'総務部'", [], '総務部'],
  ['', [], 'シート'],
  ['履歴', [], '履歴_'],
  ['あ'.repeat(40), ['あ'.repeat(31)], `${'あ'.repeat(27)} (2)`],
  [`${'あ'.repeat(30)}𠮷`, [], 'あ'.repeat(30)],
  [`${'あ'.repeat(26)}𠮷いいい`, [`${'あ'.repeat(26)}𠮷いいい`], `${'あ'.repeat(26)} (2)`],
])('%s beside %j is %s', (wished, taken, name) => {
  expect(new SheetNames(taken).next(wished)).toBe(name)
})

it('knows names of another case', () => {
  const names = new SheetNames(['Ａ', 'A1'])
  expect(['ａ', 'a1', 'a'].map((name) => names.has(name))).toEqual([true, true, false])
})

it('every name is one that Excel takes, and none comes twice', () => {
  fc.assert(
    fc.property(
      fc.array(fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom('a', 'A', '部', "b'")), {
        maxLength: 8,
      }),
      (wished) => {
        const names = new SheetNames(['部'])
        const given = wished.map((one) => names.next(one))
        expect(new Set(given.map((one) => one.toLowerCase())).size).toBe(given.length)
        for (const one of given) {
          expect(one.length).toBeGreaterThan(0)
          expect(one.length).toBeLessThanOrEqual(31)
          expect(one).not.toMatch(/[:\\/?*[\]]|\p{Cc}|^'|'$/u)
          expect(unwritableCharacter(one)).toBeNull()
        }
      },
    ),
  )
})
