import { emptyRosterMessage } from '../../renderer/text/ledger-words.ts'
import { fileFailure } from './file-failure.ts'
import type { SetUpFailure } from './make-expected.ts'
import type { CommandResult } from './run-command.ts'

/** What a command prints whose folder, template, roster or last year's folder can't be read. */
export function setUpFailure({ file, trouble }: SetUpFailure): CommandResult {
  if (trouble.code !== 'empty-roster') return { value: fileFailure(file, trouble), ok: false }
  const error = { code: trouble.code, message: emptyRosterMessage(file) }
  return { value: { file, ok: false, error }, ok: false }
}
