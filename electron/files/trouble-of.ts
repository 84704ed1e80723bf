import type { FileTrouble } from '../ipc/contract.ts'

const troubles: Readonly<Record<string, FileTrouble>> = {
  ENOENT: 'absent',
  ENOTDIR: 'absent',
  EBUSY: 'busy',
  ETXTBSY: 'busy',
  EACCES: 'denied',
  EPERM: 'denied',
  ENOSPC: 'no-space',
  EDQUOT: 'no-space',
  EFBIG: 'no-space',
  EROFS: 'read-only',
}

/** The system's code of an error, such as `ENOENT`, or '' for an error without one. */
export function codeOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  return typeof code === 'string' ? code : ''
}

/** What an error of the file system means to the person at the screen. */
export function troubleOf(error: unknown): FileTrouble {
  return troubles[codeOf(error)] ?? 'failed'
}
