import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { runCommand } from './run-command.ts'

const book = (name: string) => new URL(`../../e2e/workbooks/${name}`, import.meta.url).pathname
const filled = book('side-by-side-r4-filled.xlsx')
const blank = book('side-by-side-r4-blank.xlsx')
let folder = ''

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'juten-headless-'))
  vi.stubEnv('INIT_CWD', folder)
})

afterEach(() => {
  vi.unstubAllEnvs()
  rmSync(folder, { recursive: true })
})

interface Printed {
  readonly file: string
  readonly ok: boolean
  readonly sheets?: readonly {
    readonly goals: readonly {
      readonly current: { readonly items?: unknown; readonly outcome: string }
      readonly extra?: readonly { readonly label: string }[]
    }[]
    readonly problems: readonly object[]
  }[]
  readonly error?: { readonly code: string; readonly message: string }
}

async function printed(...args: string[]): Promise<{ ok: boolean; value: readonly Printed[] }> {
  const result = await runCommand(args)
  if (!result) throw new Error('wrong usage')
  const value = JSON.parse(JSON.stringify(result.value)) as Printed | Printed[]
  return { ok: result.ok, value: Array.isArray(value) ? value : [value] }
}

describe('read', () => {
  it('gives one result a file in the order asked, bad ones among them', async () => {
    const csv = join(folder, '表.xlsx')
    writeFileSync(csv, 'a,b\n')
    const { ok, value } = await printed('read', filled, '表.xlsx', '無い.xlsx', blank)
    expect(ok).toBe(false)
    expect(value.map((one) => [one.file, one.ok, one.error?.code])).toEqual([
      [filled, true, undefined],
      ['表.xlsx', false, 'not-xlsx'],
      ['無い.xlsx', false, 'absent'],
      [blank, true, undefined],
    ])
    expect(value[1]?.error?.message).toMatch(/保存し直してください/)
  })

  it('gives each half its outline where it is asked for', async () => {
    const plain = await printed('read', filled)
    const outlined = await printed('read', '--outline', filled)
    expect(plain.value[0]?.sheets?.[0]?.goals[0]?.current.items).toBeUndefined()
    expect(outlined.value[0]?.sheets?.[0]?.goals[0]?.current.items).toContainEqual({
      path: '①/(1)',
      text: '少子化を取り巻く上田市の課題の明確化',
      outcomes: ['3月'],
    })
  })

  it('leaves out extra fields without text', async () => {
    const { value } = await printed('read', book('sheet-per-goal-r4-filled.xlsx'))
    const labels = value[0]?.sheets?.[0]?.goals[0]?.extra?.map(({ label }) => label)
    expect(labels).toEqual(expect.arrayContaining(['SDGsゴール', '予算額（千円）']))
    expect(labels).not.toContain('進捗状況')
  })

  it('words its problems', async () => {
    const { value } = await printed('read', book('formula-in-field.xlsx'))
    expect(value[0]?.sheets?.[0]?.problems[0]).toEqual({
      level: 'must-fix',
      code: 'formula',
      sheet: '重点目標一覧表',
      cell: 'D7',
      message: 'D7に数式が入っています。文字で入力し直してください。',
    })
  })
})

describe('fill', () => {
  const writeSheet = async (change: (sheet: Record<string, unknown>) => unknown = (sheet) => sheet) => {
    const { value } = await printed('read', filled)
    writeFileSync(join(folder, 'sheet.json'), JSON.stringify(change({ ...value[0]?.sheets?.[0] })))
  }

  it('writes a file that reads as the sheet', async () => {
    await writeSheet()
    expect(await printed('fill', blank, 'sheet.json', 'out.xlsx')).toEqual({
      ok: true,
      value: [{ file: 'out.xlsx', ok: true }],
    })
    const [before, after] = await Promise.all([printed('read', filled), printed('read', 'out.xlsx')])
    expect(after.value[0]?.sheets).toEqual(before.value[0]?.sheets)
  })

  it("takes another year's template only when it is told to", async () => {
    await writeSheet()
    const other = book('side-by-side-r5-blank.xlsx')
    const refused = await printed('fill', other, 'sheet.json', 'out.xlsx')
    expect([refused.ok, refused.value[0]?.error?.code]).toEqual([false, 'wrong-fiscal-year'])
    expect((await printed('fill', '--any-year', other, 'sheet.json', 'out.xlsx')).ok).toBe(true)
  })

  it('leaves the output as it was when it fails', async () => {
    await writeSheet((sheet) => ({
      ...sheet,
      goals: Array.from({ length: 9 }, (_, i) => ({ number: i + 1, current: { title: 'x' } })),
    }))
    writeFileSync(join(folder, 'out.xlsx'), '前のファイル')
    const { value } = await printed('fill', book('rich-excel.xlsx'), 'sheet.json', 'out.xlsx')
    expect(value[0]?.error?.code).toBe('protected')
    expect(value[0]?.error?.message).toContain('シートの保護を解除')
    expect(readFileSync(join(folder, 'out.xlsx'), 'utf8')).toBe('前のファイル')
  })

  it('takes UTF-8 with a byte order mark, and no other encoding for it', async () => {
    await writeSheet()
    const json = readFileSync(join(folder, 'sheet.json'))
    writeFileSync(join(folder, 'bom.json'), Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), json]))
    expect((await printed('fill', blank, 'bom.json', 'out.xlsx')).ok).toBe(true)
    // 部 in Shift_JIS, where the sheet's name stands.
    const [before, after] = json.toString('latin1').split('"sheetName":"')
    const broken = `${before}"sheetName":"\x95\x94${after}`
    writeFileSync(join(folder, 'sjis.json'), Buffer.from(broken, 'latin1'))
    const { value } = await printed('fill', blank, 'sjis.json', 'sjis.xlsx')
    expect(value[0]?.error?.code).toBe('not-a-sheet')
    expect(existsSync(join(folder, 'sjis.xlsx'))).toBe(false)
  })

  it('says which file is missing', async () => {
    await writeSheet()
    expect((await printed('fill', '無い.xlsx', 'sheet.json', 'out.xlsx')).value[0]?.error).toMatchObject({
      code: 'absent',
    })
    const noJson = await printed('fill', blank, '無い.json', 'out.xlsx')
    expect(noJson.value[0]?.error?.message).toMatch(/^「無い.json」：ファイルが見つかりません/)
    const noFolder = await printed('fill', blank, 'sheet.json', '無い/out.xlsx')
    expect(noFolder.value[0]?.error?.code).toBe('absent')
  })

  it('says what is wrong in the JSON', async () => {
    await writeSheet((sheet) => ({ ...sheet, goals: [{ number: 1, current: { title: 5 } }] }))
    const { value } = await printed('fill', blank, 'sheet.json', 'out.xlsx')
    expect(value[0]?.error).toMatchObject({
      code: 'not-a-sheet',
      message: expect.stringContaining('goals[0].current.title') as unknown,
    })
  })
})

describe('cells', () => {
  it('gives what every cell of every sheet shows, a bad file among them', async () => {
    const result = await runCommand(['cells', book('rich-excel.xlsx'), '無い.xlsx'])
    expect(result).toMatchObject({
      ok: false,
      value: [
        {
          ok: true,
          sheets: expect.arrayContaining([expect.objectContaining({ state: 'visible' })]) as unknown,
        },
        { file: '無い.xlsx', ok: false, error: { code: 'absent' } },
      ],
    })
  })
})

describe('set', () => {
  it('types a text that reads as it was typed', async () => {
    const name = '重点目標一覧表'
    expect(await printed('set', filled, `${name}!G13`, '--新 =1+2', 'out.xlsx')).toEqual({
      ok: true,
      value: [{ file: 'out.xlsx', ok: true }],
    })
    const result = await runCommand(['cells', 'out.xlsx'])
    expect(JSON.stringify(result?.value)).toContain('"G13":"--新 =1+2"')
  })

  it('says which sheets there are when it is told another', async () => {
    const { ok, value } = await printed('set', filled, '一覧!A1', 'x', 'out.xlsx')
    expect([ok, value[0]?.error?.code]).toEqual([false, 'no-such-sheet'])
    expect(value[0]?.error?.message).toContain('「重点目標一覧表」')
  })
})

describe('insert-rows', () => {
  it('moves what lies below', async () => {
    const { ok } = await printed('insert-rows', filled, '重点目標一覧表!5', '2', 'out.xlsx')
    const [before, after] = await Promise.all([printed('cells', filled), printed('cells', 'out.xlsx')])
    const g13 = (JSON.stringify(before.value).match(/"G13":("[^"]*")/) ?? [])[1]
    expect([ok, JSON.stringify(after.value)]).toEqual([true, expect.stringContaining(`"G15":${g13}`)])
  })

  it('refuses a protected sheet with a word on what to do', async () => {
    const { value } = await printed(
      'insert-rows',
      book('rich-excel.xlsx'),
      '重点目標一覧表!9',
      '1',
      'out.xlsx',
    )
    expect(value[0]?.error).toMatchObject({ code: 'protected' })
    expect(value[0]?.error?.message).toContain('保護を解除')
  })
})

describe('wrong usage', () => {
  it.each([
    [[]],
    [['read']],
    [['read', '--outline']],
    [['read', '--other', 'a']],
    [['fill', 'a', 'b']],
    [['fill', 'a', 'b', 'c', 'd']],
    [['write', 'a']],
    [['cells']],
    [['insert-rows', 'a', '表!20', '1']],
    [['insert-rows', 'a', '表!A20', '1', 'b']],
    [['insert-rows', 'a', '表!0', '1', 'b']],
    [['insert-rows', 'a', '表!1', '-1', 'b']],
    [['set', 'a', '表!A1', 'x']],
    [['set', 'a', 'A1', 'x', 'b']],
    [['set', 'a', '!A1', 'x', 'b']],
    [['set', 'a', '表!A', 'x', 'b']],
    [['set', 'a', '表!A1', 'x', 'b', 'c']],
  ])('%j', async (args: string[]) => {
    expect(await runCommand(args)).toBeNull()
  })
})
