import { expect, it } from 'vitest'
import { commonestVersion } from './commonest.ts'
import type { KeptReturn } from './kept-return.ts'

const kept = (file: string, shape: string | null, past: KeptReturn['past'] = null): KeptReturn => ({
  file,
  print: file,
  size: 3,
  folderPath: null,
  modifiedAt: 5,
  cameAt: 1,
  past,
  checked: null,
  shape,
  checkedUnder: '',
})

it('is the first by name of the shape that most have', () => {
  expect(commonestVersion([kept('1', 'x'), kept('10', 'y'), kept('9', 'y')])?.file).toBe('9')
})

it('stays while its shape is among the commonest', () => {
  const equal = [kept('1', 'x'), kept('2', 'y')]
  expect(commonestVersion(equal, '2')?.file).toBe('2')
  expect(commonestVersion([...equal, kept('3', 'x')], '2')?.file).toBe('1')
})

it('is none of what counts no more or is no return', () => {
  expect(commonestVersion([kept('1', null), kept('2', 'x', 'gone')])).toBeNull()
})
