import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { root } from './record-inputs.ts'

const text = (path: string) => readFileSync(join(root, path), 'utf8')
const document = text('docs/security.md')

const held = [...document.matchAll(/`([^`]+)` › “([^”]+)”/g)].map(([, file = '', title = '']) => ({
  file,
  title,
}))
const files = [
  ...document.matchAll(/`((?:\w[\w.-]*\/)+[\w.-]+\.(?:mjs|cjs|tsx?)|[\w-]+\.(?:json|md))`/g),
].map(([, file = '']) => file)

/** The document's parts by their heading, without the heading. */
const parts = document.split(/^### /m).slice(1)

test('every file that it names exists', () => {
  expect(files.length).toBeGreaterThan(50)
  expect(files.filter((file) => !existsSync(join(root, file)))).toEqual([])
})

test('every test that it names exists', () => {
  expect(held.length).toBeGreaterThan(40)
  const isThere = (source: string, title: string) =>
    ["'", '`', '"'].some((quote) => source.includes(quote + title + quote))
  expect(held.filter(({ file, title }) => !isThere(text(file), title))).toEqual([])
})

test('every point says what is done where, and which test holds it', () => {
  const lacking = parts.filter((part) => !/^- In: `/m.test(part) || !/^- Held by: `/m.test(part))
  expect(lacking.map((part) => part.split('\n')[0])).toEqual([])
})

test('all twenty points of Electron’s list are there, in order', () => {
  const numbers = parts.flatMap((part) => /^(\d+)\. /.exec(part)?.[1] ?? [])
  expect(numbers.map(Number)).toEqual(Array.from({ length: 20 }, (_, at) => at + 1))
})

test('every test in the specs that guard the shell is named', () => {
  const specs = ['confinement.electron', 'offline.electron', 'packed.electron'].map(
    (name) => `e2e/specs/${name}.spec.ts`,
  )
  // What the archive holds and that it runs is the packager's business, not a guard.
  const other = [
    'packs the built app and its manifest, and nothing else',
    'runs from the packed archive, on the same origin',
  ]
  const named = new Set(held.map(({ title }) => title))
  const titles = specs.flatMap((spec) =>
    [...text(spec).matchAll(/^\s*test\(\s*(['`])(.+?)\1,/gm)].map(([, , title = '']) => title),
  )
  expect(titles.length).toBeGreaterThan(15)
  expect(titles.filter((title) => !named.has(title) && !other.includes(title))).toEqual([])
})

test('the Electron that is packed is pinned to one release', () => {
  const { devDependencies } = JSON.parse(text('package.json')) as { devDependencies: Record<string, string> }
  expect(devDependencies['electron']).toMatch(/^\d+\.\d+\.\d+$/)
})
