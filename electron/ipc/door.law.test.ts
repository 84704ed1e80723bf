import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { accepts } from './arguments.ts'
import type { SaveRequest, Shell } from './contract.ts'

type Verb = keyof Shell
type Arguments = readonly unknown[]

const bytes = new Uint8Array([1])

/** The record with every choice of its keys: all that a record of optional keys can be. */
function withAnyOf<Options extends object>(options: Options): Partial<Options>[] {
  return Object.entries(options).reduce<Partial<Options>[]>(
    (all, [key, value]) => [...all, ...all.map((less) => ({ ...less, [key]: value as unknown }))],
    [{}],
  )
}

/** Everything each verb may be asked, one list for each shape that its contract allows. */
const samples: { readonly [V in Verb]: readonly Parameters<Shell[V]>[] } = {
  openWorkbook: [[]],
  saveWorkbook: withAnyOf<Pick<SaveRequest, 'format' | 'token' | 'overwrite'>>({
    format: 'csv',
    token: 't',
    overwrite: true,
  }).map((more) => [{ suggestedName: 'a.xlsx', bytes, ...more }]),
  setUnsaved: [['note'], [null]],
  openWorkbooks: [[]],
  openBackup: [[]],
  printPage: [['a.pdf']],
  chooseFolder: [['returns'], ['output']],
  listFolder: [['t']],
  readInFolder: [['t', '支所/a.xlsx']],
  writeInFolder: [
    ['t', 'a.xlsx', bytes],
    ['t', 'a.xlsx', bytes, {}],
    ['t', 'a.xlsx', bytes, { overwrite: true }],
  ],
  watchFolder: [['t']],
  unwatchFolder: [['t']],
  copiesFolder: [[]],
  listCopies: [[]],
  readCopy: [[{ kind: 'sheet', id: 'a' }]],
  writeCopy: [[{ kind: 'content', id: 'a'.repeat(64) }, {}, bytes]],
  setAsideCopy: [[{ kind: 'version', id: 'a.1' }]],
  moveCopies: [[]],
  showCopies: [[]],
}

const verbs = Object.keys(accepts) as Verb[]

/** What a hostile page could put anywhere: every kind of value that crosses from it to us, and edges of each. */
const hostile: Arguments = [
  undefined,
  null,
  true,
  false,
  0,
  -1,
  2 ** 53,
  Number.NaN,
  Number.POSITIVE_INFINITY,
  10n,
  'x'.repeat(100_000),
  [],
  ['t'],
  [1, 2],
  {},
  { path: '/etc/passwd' },
  { length: 1, 0: 1 },
  Object.create(null),
  JSON.parse('{"__proto__":{"overwrite":true}}'),
  new Date(0),
  new Map([['overwrite', true]]),
  new Set(['t']),
  /t/,
  new Error('t'),
  new ArrayBuffer(1),
  new DataView(new ArrayBuffer(1)),
  new Uint16Array(1),
  new Float64Array(1),
]

const isPlain = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' &&
  value !== null &&
  [Object.prototype, null].includes(Object.getPrototypeOf(value) as object | null)

/** What kind of value this is, without what stands in it; a key that holds undefined counts as left out. */
function shapeOf(value: unknown): unknown {
  if (value instanceof Uint8Array) return 'bytes'
  if (Array.isArray(value)) return value.map(shapeOf)
  if (isPlain(value)) {
    const keys = Object.keys(value).filter((key) => value[key] !== undefined)
    return Object.fromEntries(keys.sort().map((key) => [key, shapeOf(value[key])]))
  }
  return value === null || typeof value !== 'object' ? typeof value : Object.prototype.toString.call(value)
}

const shapes = Object.fromEntries(
  verbs.map((verb) => [verb, new Set(samples[verb].map((args) => JSON.stringify(shapeOf(args))))]),
)

/** What is said about a copy has whatever keys it likes, as long as each says a few words. */
const isAbout = (value: unknown): boolean =>
  isPlain(value) &&
  Object.values(value).every((one) => one === null || typeof one === 'string' || Number.isFinite(one))

function isAllowed(verb: Verb, args: Arguments): boolean {
  const asked = verb === 'writeCopy' && isAbout(args[1]) ? withAt(args, 1, {}) : args
  return shapes[verb]?.has(JSON.stringify(shapeOf(asked))) ?? false
}

const withAt = (list: Arguments, at: number, value: unknown): unknown[] =>
  list.map((item, index) => (index === at ? value : item))

/** The value with `put` in one place, for each place in it; bytes are one place. */
function replaced(value: unknown, put: unknown): unknown[] {
  if (!isPlain(value)) return [put]
  const entries = Object.entries(value)
  return [put, ...entries.flatMap(([key, item]) => replaced(item, put).map((v) => ({ ...value, [key]: v })))]
}

/** The sample with a hostile value put in, added or standing under a key of its own, and with arguments left out. */
function variants(args: Arguments): Arguments[] {
  const each = (change: (arg: unknown, value: unknown) => unknown[]) =>
    args.flatMap((arg, at) =>
      hostile.flatMap((value) => change(arg, value).map((changed) => withAt(args, at, changed))),
    )
  return [
    ...each(replaced),
    ...each((arg, value) => (isPlain(arg) ? [{ ...arg, path: value }] : [])),
    ...hostile.map((value) => [...args, value]),
    ...args.map((_, end) => args.slice(0, end)),
  ]
}

/** Whether a text stands anywhere in there that is longer than any name, path or token. */
const holdsLongText = (value: unknown): boolean =>
  typeof value === 'string'
    ? value.length > 4096
    : Array.isArray(value)
      ? value.some(holdsLongText)
      : isPlain(value) && Object.values(value).some(holdsLongText)

describe.each(verbs)('%s', (verb) => {
  test('accepts everything that its contract allows', () => {
    for (const args of samples[verb]) expect(accepts[verb](args)).toBe(true)
  })

  test('accepts nothing of another shape, whatever is put in, added or left out', () => {
    const accepted = samples[verb].flatMap(variants).filter((args) => accepts[verb](args))
    expect(accepted.filter((args) => !isAllowed(verb, args))).toEqual([])
    expect(accepted.filter(holdsLongText)).toEqual([])
  })

  test('accepts nothing of another shape among any values at all', () => {
    const any = fc.anything({
      withBigInt: true,
      withDate: true,
      withMap: true,
      withSet: true,
      withTypedArray: true,
      withNullPrototype: true,
      withSparseArray: true,
    })
    const list = fc.array(fc.oneof(any, fc.constantFrom(...hostile, ...samples[verb].flat())), {
      maxLength: 5,
    })
    fc.assert(
      fc.property(list, (args) => !accepts[verb](args) || isAllowed(verb, args)),
      { numRuns: 500 },
    )
  })
})
