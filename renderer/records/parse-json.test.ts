import { expect, it } from 'vitest'
import { parseJson } from './parse-json.ts'

const bytesOf = (text: string) => new TextEncoder().encode(text)

it('gives what the JSON says', () => {
  expect(parseJson(bytesOf('{"一":[1,null]}'))).toEqual({ 一: [1, null] })
})

it('gives null for what is no JSON, or no UTF-8', () => {
  expect(parseJson(bytesOf('{"一":'))).toBeNull()
  expect(parseJson(new Uint8Array([0x22, 0x88, 0xea, 0x22]))).toBeNull()
})
