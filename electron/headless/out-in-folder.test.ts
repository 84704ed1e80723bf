import { expect, test } from 'vitest'
import { outInFolder } from './out-in-folder.ts'

test.each(['/回収', '/回収/', '/回収/book.xlsx', '/回収/支所/book.xlsx', '/回収/..2022/book.xlsx'])(
  'refuses %s, which lies in the folder that is read',
  (out) => {
    expect(outInFolder('/回収', out)).toMatchObject({
      file: out,
      error: { code: 'out-in-folder', message: expect.stringContaining(out) as string },
    })
  },
)

test.each(['/book.xlsx', '/回収2/book.xlsx', '/回収/../book.xlsx', '/別/回収/book.xlsx'])(
  'lets %s pass, which lies elsewhere',
  (out) => expect(outInFolder('/回収', out)).toBeNull(),
)
