import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { formatAddress } from '../../renderer/workbook/cell-address.ts'
import { readComments } from '../../renderer/workbook/comments/read-comments.ts'
import { openWorkbook } from '../../renderer/workbook/open-workbook.ts'
import { readShownSheets } from '../../renderer/workbook/read-shown-sheets.ts'
import { packageFaults } from '../../renderer/workbook/testing/package-faults.ts'
import { changedParts } from '../../renderer/workbook/testing/part-texts.ts'
import { makeWorkbook, sheetData } from '../../renderer/workbook/testing/make-workbook.ts'
import { makeTable } from '../../renderer/template/testing/make-table.ts'
import { nodeCodec } from '../node-codec.ts'
import { runCommand } from './run-command.ts'
import { parseSendBackArguments } from './send-back-command.ts'

const books = new URL('../../e2e/workbooks/', import.meta.url).pathname
const returns = join(books, 'returns')
const expected = JSON.parse(readFileSync(join(books, 'returns-expected.json'), 'utf8')) as {
  readonly roster: readonly string[]
  readonly missing: readonly string[]
}

const mail = `件名：【修正のお願い】令和4年度 重点目標一覧表について

消防部　ご担当者様

お疲れさまです。企画課です。

令和4年度の重点目標一覧表をご提出いただき、ありがとうございます。
内容を確認しましたところ、下記の点がありました。お手数をおかけしますが、ご修正またはご確認のうえ、令和4年5月20日（金）までに再度ご提出くださいますようお願いいたします。

1．04_消防部.xlsx　D7　【要修正】
　　数式が入っています。文字で入力し直してください。
2．04_消防部.xlsx　G7　【確認】
　　「=1+2」で始まっています。文字のまま扱いますので、数式のつもりでないかご確認ください。

お返しするファイルでは、該当するセルに同じ内容をコメントで付けています。コメントは残したままご提出いただいて構いません。
ご不明な点は、企画課までお知らせください。

どうぞよろしくお願いいたします。

企画課
`

interface Printed {
  readonly departments: readonly { readonly department: string; readonly files: readonly string[] }[]
  readonly missing: readonly string[]
  readonly reminder: string | null
  readonly failed: readonly { readonly file: string; readonly error: { readonly code: string } }[]
}

let folder = ''
let options: readonly string[] = []
let printed: Printed
const at = (...names: string[]) => join(folder, ...names)
const bytesAt = (...names: string[]) => new Uint8Array(readFileSync(at(...names)))

async function sendBack(...args: readonly string[]): Promise<{ value: Printed; ok: boolean }> {
  const result = await runCommand(['send-back', ...args])
  if (!result) throw new Error('wrong usage')
  return { value: result.value as Printed, ok: result.ok }
}

function commentsIn(bytes: Uint8Array): Readonly<Record<string, string>> {
  const workbook = openWorkbook(bytes, nodeCodec)
  const all = workbook.worksheets.flatMap((sheet) => readComments(workbook, sheet))
  return Object.fromEntries(all.map((one) => [formatAddress(one), one.text]))
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'juten-back-'))
  writeFileSync(at('roster.txt'), expected.roster.join('\n'))
  options = [
    '--template',
    join(books, 'side-by-side-r4-blank.xlsx'),
    '--year',
    '2022',
    '--roster',
    at('roster.txt'),
  ]
  printed = (await sendBack(returns, at('out'), ...options, '--due', '2022-05-20', '--from', '企画課')).value
}, 60_000)

afterAll(() => {
  vi.unstubAllEnvs()
  rmSync(folder, { recursive: true, force: true })
})

describe('send-back', () => {
  it('writes for each department with something to ask, and says what', () => {
    const of = (name: string) => printed.departments.find(({ department }) => department === name)?.files
    expect(of('消防部')).toEqual(['消防部/04_消防部.xlsx', '消防部/修正依頼.xlsx', '消防部/メール文.txt'])
    expect(of('教育委員会')).toEqual(['教育委員会/修正依頼.xlsx', '教育委員会/メール文.txt'])
    expect(of('総務部')).toBeUndefined()
    expect(printed.failed).toEqual([])
    const written = printed.departments.flatMap(({ files }) => files)
    const there = readdirSync(at('out'), { recursive: true })
      .map(String)
      .filter((name) => name.includes('/') || name === '督促.txt')
    expect(there.sort()).toEqual([...written, '督促.txt'].sort())
  })

  it('puts comments at the cells that check names, and leaves the rest of the file', async () => {
    const checked = await runCommand(['check', returns, ...options])
    if (!checked) throw new Error('wrong usage')
    const { departments } = checked.value as {
      departments: {
        department: string
        files: { file: string; problems: { level: string; cell?: string }[] }[]
      }[]
    }
    for (const { department, files } of departments)
      for (const { file, problems } of files) {
        const cells = problems.flatMap(({ level, cell }) => (level === 'note' ? [] : (cell ?? [])))
        if (cells.length === 0) continue
        const comments = commentsIn(bytesAt('out', department, file))
        for (const cell of cells) expect(comments[cell]).toContain('企画課:\n')
      }
    const [before, after] = [
      new Uint8Array(readFileSync(join(returns, '04_消防部.xlsx'))),
      bytesAt('out', '消防部', '04_消防部.xlsx'),
    ]
    expect(commentsIn(after)).toMatchObject({
      D7: '企画課:\n【要修正】数式が入っています。文字で入力し直してください。',
      G6: '期限は「○月」、数値目標は単位まで記入してください。',
    })
    expect(changedParts(before, after)).toEqual([
      'xl/comments/comment1.xml',
      'xl/drawings/commentsDrawing1.vml',
    ])
  })

  it('writes no workbook that Excel would repair', () => {
    const books = printed.departments.flatMap(({ files }) => files).filter((name) => name.endsWith('.xlsx'))
    expect(books.length).toBeGreaterThan(15)
    for (const name of books) expect([name, ...packageFaults(bytesAt('out', name))]).toEqual([name])
  })

  it('writes the request and the mail beside it', () => {
    const read = readShownSheets(bytesAt('out', '消防部', '修正依頼.xlsx'), nodeCodec)
    const texts = read.ok ? read.value.flatMap(({ cells }) => [...cells.values()]) : []
    expect(texts).toEqual(
      expect.arrayContaining(['消防部　御中', '企画課', '提出期限：令和4年5月20日（金）', 'D7', '要修正']),
    )
    expect(readFileSync(at('out', '消防部', 'メール文.txt'), 'utf8')).toBe(
      `\ufeff${mail.replace(/\n/g, '\r\n')}`,
    )
    expect(readFileSync(at('out', '教育委員会', 'メール文.txt'), 'utf8')).not.toContain('コメント')
  })

  it('reminds those who are missing', () => {
    expect(printed.missing).toEqual(expected.missing)
    expect(printed.reminder).toBe('督促.txt')
    expect(readFileSync(at('out', '督促.txt'), 'utf8')).toMatch(
      /^\ufeff件名：【提出のお願い】[^]*武石地域自治センター　ご担当者様/,
    )
  })

  it('leaves the returns alone', async () => {
    const before = readdirSync(returns)
    cpSync(join(returns, '04_消防部.xlsx'), at('in', '消防部', '04_消防部.xlsx'), { recursive: true })
    for (const out of ['in', join('in', 'back')]) {
      const result = await runCommand(['send-back', at('in'), at(out)])
      expect(result).toMatchObject({ ok: false, value: { error: { code: 'out-in-folder' } } })
    }
    // The folder that is read lies where a department's would be written.
    const { value } = await sendBack(at('in', '消防部'), at('in'))
    expect(value.failed.map(({ error }) => error.code)).toEqual([
      'out-in-folder',
      'out-in-folder',
      'out-in-folder',
    ])
    expect(readdirSync(at('in'), { recursive: true }).sort()).toEqual([
      '消防部',
      join('消防部', '04_消防部.xlsx'),
    ])
    expect(readdirSync(returns)).toEqual(before)
  })

  it('ends well where there is nothing to ask and nobody to remind', async () => {
    cpSync(join(returns, '04_総務部.xlsx'), at('fine', '04_総務部.xlsx'), { recursive: true })
    const { value, ok } = await sendBack(at('fine'), at('fine-out'), '--year', '2022')
    expect(value).toMatchObject({ departments: [], missing: [], reminder: null, failed: [] })
    expect(ok).toBe(true)
    expect(existsSync(at('fine-out'))).toBe(false)
  })

  it('says of a signed file that it can’t be commented, and asks all the same', async () => {
    const signed = makeTable({ department: '総務部', goals: [['目標', '① 一', '', '', '', '']] })
    const workbook = openWorkbook(signed, nodeCodec)
    const bytes = makeWorkbook({
      sheets: [{ name: '表', inside: sheetData({}) }],
      change: () =>
        workbook.package.zip.entries.map(({ name }) => {
          const text = workbook.package.text(name).text
          return {
            name,
            bytes:
              name === '_rels/.rels'
                ? text.replace(
                    '</Relationships>',
                    '<Relationship Id="s" Type="x/origin" Target="s"/></Relationships>',
                  )
                : text,
          }
        }),
    })
    mkdirSync(at('signed'))
    writeFileSync(at('signed', '総務部.xlsx'), bytes)
    const { value, ok } = await sendBack(at('signed'), at('signed-out'))
    expect(value.failed).toMatchObject([{ file: '総務部.xlsx', error: { code: 'signed' } }])
    expect(value.departments).toMatchObject([{ files: ['総務部/修正依頼.xlsx', '総務部/メール文.txt'] }])
    expect(readFileSync(at('signed-out', '総務部', 'メール文.txt'), 'utf8')).not.toContain('コメント')
    expect(ok).toBe(false)
  })

  it('names the files that nobody is asked about', async () => {
    mkdirSync(at('odd'))
    writeFileSync(at('odd', 'x.xlsx'), 'no workbook')
    const { value, ok } = await sendBack(at('odd'), at('odd-out'))
    expect(value).toMatchObject({
      departments: [],
      unsent: [{ file: 'x.xlsx', error: { code: 'not-xlsx' } }],
    })
    expect(ok).toBe(false)
  })

  it('tells folders that can’t be read', async () => {
    const result = await runCommand(['send-back', at('nowhere'), at('out2')])
    expect(result).toMatchObject({ ok: false, value: { ok: false } })
  })
})

describe('its arguments', () => {
  it('are two folders and what is asked', () => {
    expect(
      parseSendBackArguments(['a', 'b', '--due', '2022-05-20', '--from=企画課', '--year', '2022']),
    ).toEqual({
      folder: 'a',
      out: 'b',
      terms: { year: 2022, due: '2022-05-20', from: '企画課' },
    })
    expect(parseSendBackArguments(['a', 'b'])?.terms).toEqual({ due: null, from: '' })
  })

  it.each([
    [['a']],
    [['a', 'b', 'c']],
    [['a', 'b', '--due', '5月20日']],
    [['a', 'b', '--due', '2022-02-30']],
    [['a', 'b', '--due', '2022-13-01']],
    [['a', 'b', '--year', 'x']],
    [['a', 'b', '--to', 'x']],
  ])('%j are wrong usage', async (args) => {
    expect(parseSendBackArguments(args)).toBeNull()
    expect(await runCommand(['send-back', ...args])).toBeNull()
  })
})
