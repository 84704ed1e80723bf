import type { CorrectionWords } from '../correction-words.ts'

/** Words that say their codes: what is really said is the renderer's texts' business. */
export const plainWords: CorrectionWords = {
  levels: { 'must-fix': 'must', confirm: 'confirm', note: 'note' },
  columns: { number: 'No', file: 'file', place: 'place', level: 'level', what: 'what' },
  sheet: 'request',
  below: 'below',
  title: (year) => `title ${year}`,
  addressee: (department) => `to ${department}`,
  day: (iso) => iso,
  due: (iso) => `until ${iso}`,
  greeting: ({ sender }) => `greeting of ${sender}`,
  closing: (_, withCopies) => `closing ${withCopies ? 'with' : 'without'} copies`,
  place: ({ sheet, cell }, onSeveral) => (onSeveral ? `${sheet}!${cell}` : (cell ?? sheet ?? 'file')),
  problem: ({ code }) => code,
  rejected: ({ code }) => code,
  comment: (level, what) => `${level}: ${what}`,
  mail: {
    correctionSubject: (year) => `correct ${year}`,
    opening: (addressee, sender) => `${addressee}, ${sender} here`,
    item: ({ number, what }) => `${number} ${what}`,
    ending: (sender) => sender,
    person: (department) => `dear ${department}`,
    reminderSubject: (year) => `remind ${year}`,
    everyone: (departments) => `dear ${departments.join(' and ')}`,
    reminder: ({ due }) => `until ${due}`,
  },
}
