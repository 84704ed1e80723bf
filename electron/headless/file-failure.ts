import { troubleMessage, type AnyTrouble } from '../../renderer/text/trouble-message.ts'
import type { Failure } from './failure.ts'

/** What a command prints of a file that could not be read, made or written; `file` as given. */
export interface FileFailure {
  readonly file: string
  readonly ok: false
  readonly error: Failure
}

/** A trouble as a command prints it of `file`, in words that name `named`: a trouble may be another file's. */
export function fileFailure(file: string, trouble: AnyTrouble, named = file): FileFailure {
  return { file, ok: false, error: { code: trouble.code, message: troubleMessage(trouble, named) } }
}
