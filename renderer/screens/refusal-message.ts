import { notKeptMessage, refusalText } from '../text/home.ts'
import { troubleMessage } from '../text/trouble-message.ts'
import type { Refusal } from './refusal.ts'

/** What is wrong with a file and what to do, without its name. */
export function refusalMessage(refusal: Refusal): string {
  switch (refusal.code) {
    case 'empty-folder':
    case 'unread-folder':
    case 'owner-file':
    case 'backup':
    case 'nothing-dropped':
    case 'fault':
      return refusalText[refusal.code]
    case 'not-kept':
      return notKeptMessage(refusal.failure)
    default:
      return troubleMessage(refusal)
  }
}

/** What helps whoever is asked about it: the code, and where it says more than the message. */
export function refusalDetail(refusal: Refusal): string {
  switch (refusal.code) {
    case 'not-kept':
      return `${refusal.code}: ${refusal.failure}`
    case 'fault':
      return refusal.detail
    default:
      return refusal.code
  }
}
