import type { BookWords } from '../book-words.ts'

/** Words that say their codes: what a book's words are is the renderer's texts' business. */
export const plainWords: BookWords = {
  sheets: { status: '提出状況', goals: '全庁一覧', items: '取組項目一覧', problems: '確認事項' },
  columns: new Proxy({} as BookWords['columns'], { get: (_, name) => String(name) }),
  states: new Proxy({} as BookWords['states'], { get: (_, name) => String(name) }),
  levels: new Proxy({} as BookWords['levels'], { get: (_, name) => String(name) }),
  sides: { previous: 'previous', current: 'current' },
  ignored: new Proxy({} as BookWords['ignored'], { get: (_, name) => String(name) }),
  marks: { 'several-files': 'several', 'wrong-fiscal-year': 'other year' },
  continued: 'continued',
  unpaired: 'unpaired',
  notOnRoster: 'not on the roster',
  year: String,
  bookTitle: ({ fiscalYear, phase }) => `book ${fiscalYear} ${phase}`,
  title: (sheet, { fiscalYear, phase }) => `${sheet} ${fiscalYear} ${phase}`,
  remarks: { goals: 'goals', items: 'items', problems: 'problems' },
  summary: ({ departments, missing, unlisted, mustFix }) =>
    `${departments} ${missing} ${unlisted} ${mustFix}`,
  problem: ({ code }) => code,
  trouble: ({ code }) => code,
  notPlaced: (places) => `not placed: ${places.length}`,
  crowded: (crowded) => `crowded: ${crowded.length}`,
  tooHigh: (cells) => `too high: ${cells.join(' ')}`,
  noSheet: ({ code }) => `no sheet: ${code}`,
  noSheets: (why) => `no sheets: ${why}`,
}
