import { realpathSync } from 'node:fs'

/**
 * Whether a program lies on a Windows network share, by its UNC path or by a drive letter that stands for one
 * (`realOf` gives the path behind a letter). A path that can't be looked up is judged as it is written.
 */
export function isOnNetworkShare(
  path: string,
  realOf: (path: string) => string = realpathSync.native,
): boolean {
  return isUnc(path) || (/^[a-z]:[\\/]/i.test(path) && isUnc(realOrSame(path, realOf)))
}

/** `\\server\share` and `\\?\UNC\server\share`; `\\?\C:\` and `\\.\` name what is on this machine. */
const isUnc = (path: string): boolean => /^\\\\(?:\?\\UNC\\|[^\\?.])/i.test(path)

function realOrSame(path: string, realOf: (path: string) => string): string {
  try {
    return realOf(path)
  } catch {
    return path
  }
}
