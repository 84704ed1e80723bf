import { expect, test, vi } from 'vitest'
import { tellFault } from './tell-fault.ts'

test.each([
  [new TypeError('x is undefined'), /^a\.xlsx: TypeError: x is undefined\n.*tell-fault\.test/],
  [Object.assign(new Error('no trace'), { stack: undefined }), /^a\.xlsx: no trace\n$/],
  ['thrown', /^a\.xlsx: thrown\n$/],
])('a fault is told with its file and where it was thrown (%s)', (error, text) => {
  const write = vi.spyOn(process.stderr, 'write').mockReturnValue(true)
  tellFault('a.xlsx', error)
  expect(write.mock.calls).toEqual([[expect.stringMatching(text)]])
  write.mockRestore()
})
