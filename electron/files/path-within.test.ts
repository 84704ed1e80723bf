import fc from 'fast-check'
import { join, resolve } from 'node:path'
import { expect, test } from 'vitest'
import { isPathWithin, liesWithin } from './path-within.ts'

test.each(['a.xlsx', '支所/丸子/b.xlsx', '..a', 'a..', '...', '~$a.xlsx', ' ', 'か\u3099.xlsx'])(
  '%j lies within a folder',
  (path) => expect(isPathWithin(path)).toBe(true),
)

test.each(['', '.', '..', '/', '/a', 'a/', 'a//b', './a', 'a/.', '../a', 'a/..', 'a\0b', 'a'.repeat(4097)])(
  '%j does not, or says it oddly',
  (path) => expect(isPathWithin(path)).toBe(false),
)

test('what is let through never leaves the folder', () => {
  const part = fc.oneof(fc.constantFrom('..', '.', '', 'a', '...', '..a', '\\'), fc.string({ maxLength: 3 }))
  fc.assert(
    fc.property(fc.array(part, { maxLength: 6 }), (parts) => {
      const path = parts.join('/')
      if (isPathWithin(path)) expect(resolve('/folder', path).startsWith('/folder/')).toBe(true)
    }),
  )
})

test('tells a folder of another from one beside it', () => {
  expect(liesWithin('/a/b', '/a/b')).toBe(true)
  expect(liesWithin('/a/b', join('/a/b', '..c/d'))).toBe(true)
  expect(liesWithin('/', '/a')).toBe(true)
  for (const other of ['/a', '/a/bc', '/a/c/b', '/']) expect(liesWithin('/a/b', other)).toBe(false)
})
