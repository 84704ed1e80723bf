import { expect, test } from 'vitest'
import { isWholePath } from './follow-notes.ts'

test.each([
  'C:\\Users\\hana\\Documents\\Jutenの控え',
  'd:\\Jutenの控え',
  '\\\\fileserver\\共有\\Jutenの控え',
])('%s names one place on Windows', (path) => {
  expect(isWholePath(path, 'win32')).toBe(true)
})

test.each([
  'Jutenの控え',
  'C:Jutenの控え',
  '\\Jutenの控え',
  '//fileserver/共有/Jutenの控え',
  '/\\fileserver\\共有\\Jutenの控え',
  'C:/Users/Jutenの控え',
  'C:\\Users\\..\\Jutenの控え',
  '\\\\?\\UNC\\fileserver\\共有\\Jutenの控え',
  '\\\\.\\pipe\\Jutenの控え',
  'C:\\a\u202Etxt.\\Jutenの控え',
  'C:\\a\0\\Jutenの控え',
  'file:///C:/Jutenの控え',
])('%j names none', (path) => {
  expect(isWholePath(path, 'win32')).toBe(false)
})

test('elsewhere a path from the root does', () => {
  expect(isWholePath('/home/hana/Jutenの控え', 'linux')).toBe(true)
  expect(isWholePath('//home/hana/Jutenの控え', 'linux')).toBe(false)
  expect(isWholePath('\\\\fileserver\\共有\\Jutenの控え', 'linux')).toBe(false)
})
