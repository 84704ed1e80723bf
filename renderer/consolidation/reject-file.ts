import type { FileTrouble } from '../../electron/ipc/contract.ts'
import { inName } from './assign-department.ts'
import type { CheckContext } from './check-context.ts'
import type { FileFacts, RejectTrouble } from './checked-file.ts'
import { nameInFile } from './name-in-file.ts'

/** A file that should be a return and can't be read counts for the department that its name names. */
export function rejectFile(
  file: string,
  trouble: RejectTrouble,
  { roster }: Pick<CheckContext, 'roster'>,
): Extract<FileFacts, { readonly kind: 'rejected' }> {
  return { kind: 'rejected', file, department: roster ? inName(file, roster) : nameInFile(file), trouble }
}

/** The disk's answer as a file's trouble. */
export function rejectTrouble(trouble: FileTrouble): RejectTrouble {
  if (trouble === 'too-large') return { code: trouble, limit: 'file' }
  return { code: trouble === 'not-verified' ? 'failed' : trouble }
}
