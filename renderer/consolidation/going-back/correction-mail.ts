import type { CorrectionRequest } from './correction-request.ts'
import type { CorrectionWords, LetterTerms } from './correction-words.ts'

/** A mail to paste: 件名 and 本文, lines parted by line feeds. */
export interface Mail {
  readonly subject: string
  readonly body: string
}

/** The mail that a request goes with. */
export function correctionMail(request: CorrectionRequest, words: CorrectionWords): Mail {
  const { mail } = words
  const { department, fiscalYear, sender, greeting, items, closing } = request
  return {
    subject: mail.correctionSubject(fiscalYear),
    body: paragraphs([
      mail.opening(mail.person(department), sender),
      greeting,
      items.map(mail.item).join('\n'),
      closing,
      mail.ending(sender),
    ]),
  }
}

/** The 督促 for those who have sent nothing: one department, or several in one mail. */
export function reminderMail(
  departments: readonly string[],
  terms: LetterTerms,
  words: CorrectionWords,
): Mail {
  const { mail } = words
  const [only = '', ...more] = departments
  const to = more.length === 0 ? mail.person(only) : mail.everyone(departments)
  return {
    subject: mail.reminderSubject(terms.fiscalYear),
    body: paragraphs([mail.opening(to, terms.sender), mail.reminder(terms), mail.ending(terms.sender)]),
  }
}

const paragraphs = (all: readonly string[]) => all.filter((one) => one !== '').join('\n\n')
