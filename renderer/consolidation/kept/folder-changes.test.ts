import { expect, it } from 'vitest'
import { folderChanges } from './folder-changes.ts'
import type { KeptReturn } from './kept-return.ts'

const kept = (file: string, more: Partial<KeptReturn> = {}): KeptReturn => ({
  file,
  print: file,
  size: 3,
  folderPath: file,
  modifiedAt: 5,
  cameAt: 1,
  past: null,
  checked: null,
  shape: null,
  checkedUnder: '',
  ...more,
})
const listed = (path: string, more: object = {}) => ({ path, size: 3, modifiedAt: 5, ...more })

function changes(
  before: readonly KeptReturn[],
  files: readonly ReturnType<typeof listed>[],
  unread: readonly string[] = [],
) {
  const { toRead, gone } = folderChanges(before, files, unread)
  return [toRead.map(({ path }) => path), gone.map(({ file }) => file)]
}

it('reads what is new, of another size or of another time', () => {
  const before = ['a', 'b', 'c'].map((file) => kept(file))
  const files = [listed('a'), listed('b', { size: 4 }), listed('c', { modifiedAt: 6 }), listed('d')]
  expect(changes(before, files)).toEqual([['b', 'c', 'd'], []])
})

it('reads again what could not be read, and what lay there before another', () => {
  expect(changes([kept('a', { print: '' })], [listed('a')])).toEqual([['a'], []])
  expect(changes([kept('a', { past: 'replaced' })], [listed('a')])).toEqual([['a'], []])
})

it('reads again what came once and whose bytes are not here', () => {
  const checked = { kind: 'rejected', file: 'a', department: null, trouble: { code: 'absent' } } as const
  expect(changes([kept('a', { checked })], [listed('a')])).toEqual([['a'], []])
})

it('says what is gone of what came from the folder', () => {
  const before = [kept('a'), kept('b', { folderPath: null }), kept('c', { past: 'gone' })]
  expect(changes(before, [])).toEqual([[], ['a']])
})

it('takes nothing for gone that lies where it could not look', () => {
  const before = [kept('x/a'), kept('xy/b'), kept('z')]
  expect(changes(before, [], ['x'])).toEqual([[], ['xy/b', 'z']])
  expect(changes(before, [], ['z'])).toEqual([[], ['x/a', 'xy/b']])
})
