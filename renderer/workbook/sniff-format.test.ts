import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { sniffFormat } from './sniff-format.ts'

const workbook = (name: string) => readFileSync(new URL(`../../e2e/workbooks/${name}`, import.meta.url))

describe('sniffFormat', () => {
  it.each([
    ['old-xls-renamed.xlsx', { code: 'old-xls' }],
    ['password-protected.xlsx', { code: 'encrypted' }],
    ['side-by-side-r4-filled.xlsx', null],
  ])('%s', (name, trouble) => {
    expect(sniffFormat(workbook(name))).toEqual(trouble)
  })

  it('calls a compound file without a known stream unknown', () => {
    const bytes = new Uint8Array(2048)
    bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])
    expect(sniffFormat(bytes)).toEqual({ code: 'not-xlsx', looksLike: 'unknown' })
  })
})
