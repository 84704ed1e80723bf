import { isWithoutBytes, type KeptReturn } from './kept-return.ts'

/** A file as a folder lists it. */
export interface ListedFile {
  /** Within the folder, `/` between its parts. */
  readonly path: string
  readonly size: number
  /** Milliseconds since 1970. */
  readonly modifiedAt: number
}

/** What a folder has that is not kept, and what is kept that it has no more. */
export interface FolderChanges {
  readonly toRead: readonly ListedFile[]
  readonly gone: readonly KeptReturn[]
}

/**
 * Compares a listing with what came from the folder before. A file of the same size and time is not read again; what
 * lies in a subfolder that could not be looked into is not gone. What could not be
 * read the last time, or is not here any more, is read again.
 */
export function folderChanges(
  kept: readonly KeptReturn[],
  files: readonly ListedFile[],
  unread: readonly string[],
): FolderChanges {
  const current = new Map(
    kept.flatMap((one) =>
      one.past === null && one.folderPath !== null ? [[one.folderPath, one] as const] : [],
    ),
  )
  const listed = new Set(files.map(({ path }) => path))
  const isHidden = (path: string) => unread.some((top) => path === top || path.startsWith(`${top}/`))
  return {
    toRead: files.filter(({ path, size, modifiedAt }) => {
      const known = current.get(path)
      if (!known || known.print === '' || isWithoutBytes(known)) return true
      return known.size !== size || known.modifiedAt !== modifiedAt
    }),
    gone: [...current].flatMap(([path, one]) => (listed.has(path) || isHidden(path) ? [] : one)),
  }
}
