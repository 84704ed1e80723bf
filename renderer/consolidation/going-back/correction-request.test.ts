import { describe, expect, it } from 'vitest'
import type { HealthProblem } from '../health/health-problem.ts'
import { correctionMail, reminderMail } from './correction-mail.ts'
import {
  askedFiles,
  askedProblems,
  correctionRequest,
  theirTrouble,
  type CorrectionSource,
} from './correction-request.ts'
import { plainWords } from './testing/plain-words.ts'

const terms = { fiscalYear: 2022, date: '2022-05-06', due: '2022-05-20', sender: '企画課' }
const formula: HealthProblem = { code: 'formula', level: 'must-fix', sheet: '表', cell: 'D7' }
const other: HealthProblem = { code: 'other-layout', level: 'confirm', sheet: '別' }
const cut: HealthProblem = { code: 'likely-cut', level: 'note', sheet: '表', cell: 'D7', cells: ['D7'] }
const several = (...others: string[]): HealthProblem => ({ code: 'several-files', level: 'confirm', others })
const source = (more: Partial<CorrectionSource>): CorrectionSource => ({
  department: '総務部',
  files: [],
  rejected: [],
  ...more,
})
const ask = (more: Partial<CorrectionSource>, own = {}) =>
  correctionRequest(source(more), { ...terms, ...own }, plainWords)

describe('a request', () => {
  it('says whom it asks for what, file by file', () => {
    const files = [
      { file: 'in/a.xlsx', problems: [formula, several('b.xlsx')] },
      { file: 'b.xlsx', problems: [several('a.xlsx'), cut] },
    ]
    expect(ask({ files, rejected: [{ file: 'c.xls', trouble: { code: 'old-xls' } }] })).toEqual({
      title: 'title 2022',
      department: '総務部',
      addressee: 'to 総務部',
      fiscalYear: 2022,
      date: '2022-05-06',
      due: 'until 2022-05-20',
      sender: '企画課',
      greeting: 'greeting of 企画課',
      below: 'below',
      items: [
        { number: 1, file: 'a.xlsx', place: 'D7', level: 'must-fix', levelName: 'must', what: 'formula' },
        {
          number: 2,
          file: 'a.xlsx',
          place: 'file',
          level: 'confirm',
          levelName: 'confirm',
          what: 'several-files',
        },
        { number: 3, file: 'c.xls', place: 'file', level: 'must-fix', levelName: 'must', what: 'old-xls' },
      ],
      closing: 'closing with copies',
    })
  })

  it('names the worksheet where a file has problems on several', () => {
    expect(ask({ files: [{ file: 'a', problems: [formula, other] }] })?.items[0]?.place).toBe('表!D7')
  })

  it('says what is only worth knowing where that is asked for', () => {
    const files = [{ file: 'a', problems: [cut] }]
    expect(ask({ files })).toBeNull()
    expect(ask({ files }, { withNotes: true })?.items).toHaveLength(1)
    expect(askedProblems([formula, cut])).toEqual([formula])
    expect(askedProblems([formula, cut], true)).toEqual([formula, cut])
  })

  it('is none where there is nothing to ask, and asks nobody to mend our disks', () => {
    expect(ask({})).toBeNull()
    expect(ask({ files: [{ file: 'a', problems: [] }] })).toBeNull()
    expect(ask({ rejected: [{ file: 'a', trouble: { code: 'busy' } }] })).toBeNull()
    expect(theirTrouble({ code: 'denied' })).toBeNull()
    expect(theirTrouble({ code: 'encrypted' })).toEqual({ code: 'encrypted' })
  })

  it('asks once about the same bytes', () => {
    const same: HealthProblem = { code: 'same-file', level: 'note', first: 'a' }
    const files = [
      { file: 'a', problems: [formula] },
      { file: 'a - コピー', problems: [formula, same] },
    ]
    expect(ask({ files })?.items.map(({ file }) => file)).toEqual(['a'])
    expect(askedFiles(files)).toEqual(files.slice(0, 1))
  })

  it('does not promise comments where no file goes back', () => {
    const rejected = [{ file: 'c.xls', trouble: { code: 'old-xls' } as const }]
    expect(ask({ rejected })?.closing).toBe('closing without copies')
    const files = [{ file: 'a', problems: [formula] }]
    expect(ask({ files }, { withCopies: false })?.closing).toBe('closing without copies')
    expect(ask({ files }, { due: null })?.due).toBeNull()
  })
})

describe('mails', () => {
  it('say all of a request', () => {
    const request = ask({ files: [{ file: 'a', problems: [formula, other] }] })
    expect(request && correctionMail(request, plainWords)).toEqual({
      subject: 'correct 2022',
      body: 'dear 総務部, 企画課 here\n\ngreeting of 企画課\n\n1 formula\n2 other-layout\n\nclosing with copies\n\n企画課',
    })
  })

  it('remind one or several', () => {
    expect(reminderMail(['総務部'], terms, plainWords)).toEqual({
      subject: 'remind 2022',
      body: 'dear 総務部, 企画課 here\n\nuntil 2022-05-20\n\n企画課',
    })
    expect(reminderMail(['総務部', '財政部'], terms, plainWords).body).toMatch(/^dear 総務部 and 財政部,/)
  })
})
