import { expect, it } from 'vitest'
import { fileKind } from './file-kinds.ts'

it.each([
  ['04_総務部.xlsx', 'workbook'],
  ['総務部.XLSM', 'workbook'],
  ['古い.xls', 'workbook'],
  ['表.csv', 'workbook'],
  ['~$04_総務部.xlsx', 'lock-file'],
  ['.~lock.04_総務部.xlsx#', 'lock-file'],
  ['sub/desktop.ini', 'system-file'],
  ['Thumbs.db', 'system-file'],
  ['.DS_Store', 'system-file'],
  ['._04_総務部.xlsx', 'system-file'],
  ['.gitkeep', 'hidden-file'],
  ['送付状.docx', 'document'],
  ['送付状.jtd', 'document'],
  ['控え.pdf', 'pdf'],
  ['まとめ.zip', 'archive'],
  ['回答.msg', 'mail'],
  ['写真.JPG', 'picture'],
  ['総務部 - ショートカット.lnk', 'shortcut'],
  ['総務部', null],
  ['総務部.bin', null],
])('takes %s for %s', (path, kind) => {
  expect(fileKind(path)).toBe(kind)
})
