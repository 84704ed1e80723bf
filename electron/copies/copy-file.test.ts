import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { CopyName } from '../ipc/contract.ts'
import { bodyOf, copyFile, headLimit, readHead } from './copy-file.ts'
import { copyNameOf, copyPath } from './copy-path.ts'
import { copyKinds, isCopyAbout, isCopyName } from './copy-name.ts'

const id = fc
  .stringMatching(/^[a-z0-9]([a-z0-9._-]{0,118}[a-z0-9])?$/)
  .filter((one) => isCopyName({ kind: 'sheet', id: one }))
const name: fc.Arbitrary<CopyName> = fc.oneof(
  fc.record({ kind: fc.constantFrom('sheet', 'consolidation', 'form', 'version'), id }),
  fc.record({ kind: fc.constant('content'), id: fc.stringMatching(/^[0-9a-f]{64}$/) }),
)
const word = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.constant(null),
)
// JSON knows no negative zero.
const about = fc
  .dictionary(
    fc.string(),
    word.map((one) => (one === 0 ? 0 : one)),
  )
  .filter(isCopyAbout)
const body = fc.uint8Array({ maxLength: 2000 }).map((bytes) => new Uint8Array(bytes))
const time = fc.nat({ max: 2 ** 42 })

describe('a copy as its file', () => {
  test('says what it was made of, whatever stands in it', () => {
    fc.assert(
      fc.property(name, about, time, body, (name, about, writtenAt, body) => {
        const file = copyFile(name, about, writtenAt, body)
        const look = readHead(file, name)
        if (look.kind !== 'head') throw new Error(look.kind)
        expect(look.head).toMatchObject({ writtenAt, length: body.length })
        expect(JSON.stringify(look.head.about)).toBe(JSON.stringify(about))
        expect(look.head.bodyAt).toBeLessThanOrEqual(headLimit)
        expect(bodyOf(file, look.head)).toEqual(body)
      }),
    )
  })

  test('is never taken for whole when any byte of its body is another or missing, or its head is cut', () => {
    fc.assert(
      fc.property(name, body, fc.nat(), fc.integer({ min: 1, max: 255 }), (name, body, where, change) => {
        const file = copyFile(name, {}, 1, body)
        const at = where % file.length
        const changed = Uint8Array.from(file, (byte, index) => (index === at ? byte ^ change : byte))
        const isWhole = (bytes: Uint8Array<ArrayBuffer>) => {
          const look = readHead(bytes, name)
          return look.kind === 'head' && bodyOf(bytes, look.head) !== null
        }
        const head = readHead(file, name)
        if (head.kind === 'head' && at >= head.head.bodyAt) expect(isWhole(changed)).toBe(false)
        expect(isWhole(file.slice(0, at))).toBe(false)
        expect(isWhole(new Uint8Array(file.length))).toBe(false)
      }),
    )
  })
})

describe('the name of a copy’s file', () => {
  test('leads back to the copy, for both generations, and to none of another', () => {
    fc.assert(
      fc.property(name, name, (one, other) => {
        for (const generation of ['present', 'previous'] as const) {
          const file = copyPath('', one, generation).split(/[\\/]/).at(-1) ?? ''
          expect(copyNameOf(one.kind, file)).toEqual(one)
          for (const kind of copyKinds) if (kind !== one.kind) expect(copyNameOf(kind, file)).toBeNull()
        }
        if (JSON.stringify(one) !== JSON.stringify(other))
          expect(copyPath('', one)).not.toBe(copyPath('', other, 'previous'))
      }),
    )
  })

  test.each([
    'a.txt',
    '.juten-0123abcd.tmp',
    'sheet-.juten',
    'sheet-A.juten',
    'sheet-a.juten.bak',
    'Thumbs.db',
  ])('is not %s', (file) => {
    expect(copyNameOf('sheet', file)).toBeNull()
  })
})
