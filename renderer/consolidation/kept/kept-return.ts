import type { FileFacts } from '../checked-file.ts'

/** One version of one file that came back. Its bytes and texts are kept beside it. */
export interface KeptReturn {
  /** Its path within the folder, else its name, numbered where another has it: `総務部 (2).xlsx`. */
  readonly file: string
  /** Names its bytes: their SHA-256 in hexadecimal. */
  readonly print: string
  /** The size of the file in bytes. */
  readonly size: number
  /** Its path in the watched folder, so that another content there takes its place; null where it came otherwise. */
  readonly folderPath: string | null
  /** When it was last written, as its file says; milliseconds since 1970, null where nothing says so. */
  readonly modifiedAt: number | null
  /** When it was first seen here. */
  readonly cameAt: number
  /** Why it is a version of the past; null while it is the one that counts. */
  readonly past: 'replaced' | 'gone' | null
  /** Null before it was checked for the first time. */
  readonly checked: FileFacts | null
  /** What it has in common with copies of the same template; null for none, and before it was checked. */
  readonly shape: string | null
  /** What it was held to when it was checked; '' before. */
  readonly checkedUnder: string
}

/** Whether it was seen here once and its bytes are not: whoever brings them makes it whole. */
export const isWithoutBytes = ({ print, checked }: KeptReturn): boolean =>
  print !== '' && checked?.kind === 'rejected' && checked.trouble.code === 'absent'
