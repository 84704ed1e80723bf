import { isAbsolute, relative, sep } from 'node:path'

/** In Windows these lead elsewhere: another separator, a drive, a stream of the file. */
const foreign = sep === '\\' ? /[\\:]/ : /^$/

/** Whether a path with '/' between its parts names something within whatever folder it is joined to. */
export const isPathWithin = (path: string): boolean =>
  path.length <= 4096 &&
  !path.includes('\0') &&
  path.split('/').every((part) => part !== '' && part !== '.' && part !== '..' && !foreign.test(part))

/** Whether the place `inner` is `outer` or lies within it, both absolute; where links lead is not looked at. */
export function liesWithin(outer: string, inner: string): boolean {
  const way = relative(outer, inner)
  return !isAbsolute(way) && way !== '..' && !way.startsWith(`..${sep}`)
}
