import { expect, test } from 'vitest'
import { isOnNetworkShare } from './network-share.ts'

const letters =
  (drives: Readonly<Record<string, string>>) =>
  (path: string): string => {
    const real = drives[path.slice(0, 2)]
    if (real === undefined) throw new Error('ENOENT')
    return real + path.slice(2)
  }
const realOf = letters({ 'C:': 'C:', 'Z:': '\\\\fileserver\\共有' })

test.each([
  '\\\\fileserver\\共有\\Juten\\Juten.exe',
  '\\\\192.0.2.1\\c$\\Juten\\Juten.exe',
  '\\\\?\\UNC\\fileserver\\共有\\Juten.exe',
  'Z:\\Juten\\Juten.exe',
])('%s is on a network share', (path) => {
  expect(isOnNetworkShare(path, realOf)).toBe(true)
})

test.each([
  'C:\\Program Files\\Juten\\Juten.exe',
  '\\\\?\\C:\\Juten\\Juten.exe',
  'Y:\\gone\\Juten.exe',
  '/opt/Juten/juten',
  '//opt/juten',
  process.execPath,
])('%s is not', (path) => {
  expect(isOnNetworkShare(path, realOf)).toBe(false)
})
