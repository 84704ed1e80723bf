import { expect, test } from 'vitest'
import { eachFile } from './each-file.ts'

test('a file on which our own code throws loses its own result alone', async () => {
  const told: string[] = []
  const results = await eachFile(
    ['a.xlsx', 'b.xlsx', 'c.xlsx'],
    async (file) => {
      if (file === 'b.xlsx') throw new TypeError('x is undefined')
      return { file, ok: true }
    },
    (text) => told.push(text),
  )
  expect(results).toEqual([
    { file: 'a.xlsx', ok: true },
    { file: 'b.xlsx', ok: false, error: { code: 'failed', message: expect.any(String) } },
    { file: 'c.xlsx', ok: true },
  ])
  expect(told.join('')).toMatch(/^b\.xlsx: TypeError: x is undefined/)
})
