import { troubleMessage, type AnyTrouble } from '../../renderer/text/trouble-message.ts'

/** How the command line says that something did not work; codes never change. */
export interface Failure {
  readonly code: string
  readonly message: string
}

/** A trouble in the command line's words. */
export function failureOf(trouble: AnyTrouble): Failure {
  return { code: trouble.code, message: troubleMessage(trouble) }
}
