import { fileNameOf } from './name-in-file.ts'

/** Under which name a file stands in the ledger: its department's, else its own without folders and extension. */
export function departmentOrFile(department: string | null, file: string): string {
  return department ?? fileNameOf(file).replace(/\.[^.]*$/, '')
}
