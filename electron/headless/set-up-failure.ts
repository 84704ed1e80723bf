import { troubleMessage } from '../../renderer/text/trouble-message.ts'
import { emptyRosterMessage } from '../../renderer/text/ledger-words.ts'
import type { SetUpFailure } from './make-expected.ts'
import type { CommandResult } from './run-command.ts'

/** What a command prints whose folder, template, roster or last year's folder can't be read. */
export function setUpFailure({ file, trouble }: SetUpFailure): CommandResult {
  const { code } = trouble
  const message = trouble.code === 'empty-roster' ? emptyRosterMessage(file) : troubleMessage(trouble, file)
  return { value: { file, ok: false, error: { code, message } }, ok: false }
}
