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
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { makeTable } from '../../renderer/template/testing/make-table.ts'
import { gridOf, openWorkbook } from '../../renderer/workbook/open-workbook.ts'
import { readShownSheets } from '../../renderer/workbook/read-shown-sheets.ts'
import {
  libreOffice,
  openInOpenpyxl,
  python,
  resaveInLibreOffice,
} from '../../renderer/workbook/testing/other-programs.ts'
import { packageFaults } from '../../renderer/workbook/testing/package-faults.ts'
import { nodeCodec } from '../node-codec.ts'
import { runCommand } from './run-command.ts'

const books = new URL('../../e2e/workbooks/', import.meta.url).pathname
const returns = join(books, 'returns')
const template = join(books, 'side-by-side-r4-blank.xlsx')
const expected = JSON.parse(readFileSync(join(books, 'returns-expected.json'), 'utf8')) as {
  readonly roster: readonly string[]
  readonly files: Readonly<Record<string, { readonly exact?: string }>>
}

let folder = ''
let book: Uint8Array = new Uint8Array()
let options: readonly string[] = []
const at = (name: string) => join(folder, name)
const shown = (bytes: Uint8Array) => {
  const read = readShownSheets(bytes, nodeCodec)
  if (!read.ok) throw new Error(JSON.stringify(read.trouble))
  return new Map(read.value.map(({ name, cells }) => [name, [...cells.values()]]))
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'juten-book-'))
  writeFileSync(at('roster.txt'), expected.roster.join('\n'))
  options = ['--template', template, '--year', '2022', '--roster', at('roster.txt')]
  await runCommand(['consolidate', returns, at('book.xlsx'), ...options])
  book = new Uint8Array(readFileSync(at('book.xlsx')))
}, 60_000)

afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe('consolidate', () => {
  it('prints what check prints, and leaves the returns alone', async () => {
    const before = readdirSync(returns)
    const printed = await runCommand(['consolidate', returns, at('again.xlsx'), ...options])
    expect(printed).toEqual(await runCommand(['check', returns, ...options]))
    expect(printed?.ok).toBe(false)
    expect(readdirSync(returns)).toEqual(before)
  })

  it('has the overviews, a sheet for each return in the order of the roster, and the blank paper out of the way', () => {
    const sheets = openWorkbook(book, nodeCodec).worksheets
    const names = sheets.filter(({ hidden }) => !hidden).map(({ name }) => name)
    expect(names.slice(0, 4)).toEqual(['提出状況', '全庁一覧', '取組項目一覧', '確認事項'])
    const departments = names.slice(4).map((name) => name.replace(' (2)', ''))
    expect([...new Set(departments)]).toEqual(expected.roster.filter((name) => departments.includes(name)))
    expect(departments).toHaveLength(15)
    expect(sheets.filter(({ hidden }) => hidden).map(({ name }) => name)).toEqual(['重点目標一覧表', '部局'])
  })

  it('keeps every character', () => {
    const text = expected.files['04_上下水道局.xlsx']?.exact
    for (const name of ['全庁一覧', '上下水道局']) expect(shown(book).get(name)).toContain(text)
  })

  it('gives each department the paper as it was sent out: merges, widths and breaks', () => {
    const blank = openWorkbook(new Uint8Array(readFileSync(template)), nodeCodec)
    const opened = openWorkbook(book, nodeCodec)
    const [paper] = blank.worksheets
    const copy = opened.worksheets.find(({ name }) => name === '総務部')
    if (!paper || !copy) throw new Error('no sheet')
    expect(gridOf(opened, copy).merges).toEqual(gridOf(blank, paper).merges)
    const parts = (xml: string) => xml.match(/<cols>.*<\/cols>|<rowBreaks.*<\/rowBreaks>|<pageSetup[^>]*>/gs)
    expect(parts(opened.package.text(copy.path).text)).toEqual(parts(blank.package.text(paper.path).text))
  })

  it('makes a book without a template too', async () => {
    await runCommand(['consolidate', returns, at('bare.xlsx')])
    expect(
      openWorkbook(new Uint8Array(readFileSync(at('bare.xlsx'))), nodeCodec).worksheets.length,
    ).toBeGreaterThan(4)
  })

  it('writes nothing into the folder that it reads, where it would be taken for a return', async () => {
    cpSync(join(returns, '04_総務部.xlsx'), join(folder, 'in', '04_総務部.xlsx'), { recursive: true })
    for (const [command, name] of [
      ['consolidate', 'book.xlsx'],
      ['export', 'items.csv'],
    ] as const) {
      const printed = await runCommand([command, at('in'), join(folder, 'in', name)])
      expect(printed).toMatchObject({ ok: false, value: { error: { code: 'out-in-folder' } } })
    }
    expect(readdirSync(at('in'))).toEqual(['04_総務部.xlsx'])
  })

  it('gives each of more departments than a book holds a file of its own', { timeout: 60_000 }, async () => {
    const names = Array.from({ length: 201 }, (_, i) => `部局${i}`)
    mkdirSync(at('many'))
    for (const name of names) {
      const bytes = makeTable({ department: name, goals: [[`${name}の目標`, '① 一', '① 3月', '', '', '']] })
      writeFileSync(join(at('many'), `${name}.xlsx`), bytes)
    }
    writeFileSync(at('paper.xlsx'), makeTable({ goals: [['', '', '', '', '', '']] }))
    await runCommand(['consolidate', at('many'), at('large.xlsx'), '--template', at('paper.xlsx')])
    const large = shown(new Uint8Array(readFileSync(at('large.xlsx'))))
    expect([...large.keys()]).toEqual(['提出状況', '全庁一覧', '取組項目一覧', '確認事項'])
    expect(large.get('全庁一覧')).toContain('部局200の目標')
    expect(readdirSync(at('large_部局別')).sort()).toEqual(names.map((name) => `${name}.xlsx`).sort())
    const own = new Uint8Array(readFileSync(join(at('large_部局別'), '部局200.xlsx')))
    expect([...shown(own).values()].flat()).toContain('部局200の目標')
  })

  it('gives each department a file of its own too where that is asked for', async () => {
    await runCommand(['consolidate', returns, at('both.xlsx'), '--separate', ...options])
    const names = openWorkbook(book, nodeCodec).worksheets.filter(({ hidden }) => !hidden)
    const departments = names.slice(4).map(({ name }) => `${name}.xlsx`)
    expect(readdirSync(at('both_部局別')).sort()).toEqual([...departments].sort())
    expect([...shown(new Uint8Array(readFileSync(at('both.xlsx')))).keys()]).toEqual([...shown(book).keys()])
    for (const name of departments)
      expect(packageFaults(readFileSync(join(at('both_部局別'), name)))).toEqual([])
  })

  it.each([
    ['consolidate', 'folder'],
    ['consolidate', 'folder', 'out.csv'],
    ['export', 'folder', 'out.xlsx'],
  ])('%s %s %s is wrong usage', async (...args) => {
    expect(await runCommand(args)).toBeNull()
  })

  it('keeps the rules of a package, and says what it is', () => {
    expect(packageFaults(book)).toEqual([])
    const core = openWorkbook(book, nodeCodec).package.text('docProps/core.xml').text
    expect(core).toContain('>令和4年度　重点目標一覧表　取りまとめ<')
  })

  it.skipIf(python === null)('opens in openpyxl', () => {
    const [sheets] = openInOpenpyxl([book])
    expect(Object.keys(sheets ?? {})).toEqual(
      openWorkbook(book, nodeCodec).worksheets.map(({ name }) => name),
    )
  })

  it.skipIf(libreOffice === null)('opens in LibreOffice, with the same texts', { timeout: 150_000 }, () => {
    const [saved = new Uint8Array()] = resaveInLibreOffice([book])
    for (const name of ['提出状況', '全庁一覧', '取組項目一覧', '確認事項', '総務部', '消防部'])
      expect(shown(saved).get(name)).toEqual(shown(book).get(name))
  })
})

describe('export', () => {
  it('writes a line of JSON for each item', async () => {
    await runCommand(['export', returns, at('items.jsonl'), ...options])
    const lines = readFileSync(at('items.jsonl'), 'utf8').trimEnd().split('\n')
    const items = lines.map((line) => JSON.parse(line) as { department: string; path: string; text: string })
    expect(items.length).toBeGreaterThan(500)
    expect(new Set(items.map(({ department }) => department)).size).toBe(13)
    expect(items[0]).toMatchObject({ fiscalYear: expect.any(Number) as number, paired: true })
  })

  it('marks what comes from one of several files, from one of another year, and what is not written on the cell', async () => {
    await runCommand(['export', returns, at('marked.jsonl'), ...options])
    const lines = readFileSync(at('marked.jsonl'), 'utf8').trimEnd().split('\n')
    const marks = new Map<string, string>()
    for (const line of lines) {
      const { file, marks: codes } = JSON.parse(line) as { file: string; marks: string[] }
      marks.set(file, codes.join(' '))
    }
    expect(Object.fromEntries([...marks].filter(([, codes]) => codes !== ''))).toEqual({
      '04_市民まちづくり推進部.xlsx': 'several-files',
      '04_市民まちづくり推進部（修正版）.xlsx': 'several-files',
      '04_財政部.xlsx': 'wrong-fiscal-year',
      '04_都市建設部.xlsx': 'unknown-department',
      '04_議会事務局.xlsx': 'other-layout',
    })
    await runCommand(['export', returns, at('marked.csv'), ...options])
    expect(readFileSync(at('marked.csv'), 'utf8')).toContain(
      ',"複数のファイル\n04_市民まちづくり推進部（修正版）.xlsx"\r\n',
    )
  })

  it('writes CSV with its byte order mark, and leaves nothing else behind', async () => {
    const printed = await runCommand(['export', returns, at('items.csv'), ...options])
    const text = readFileSync(at('items.csv'), 'utf8')
    expect(text.startsWith('\ufeff部局,ファイル,')).toBe(true)
    expect(text.endsWith('\r\n')).toBe(true)
    expect(text).not.toMatch(/(^|,|")[=+@]/m)
    expect(printed?.ok).toBe(false)
    expect(readdirSync(folder).filter((name) => name.endsWith('.tmp'))).toEqual([])
  })

  it('says so where the file can not be written', async () => {
    const printed = await runCommand(['export', returns, join(folder, 'nowhere', 'items.csv'), ...options])
    expect(printed).toMatchObject({ ok: false, value: { ok: false } })
    expect(existsSync(join(folder, 'nowhere'))).toBe(false)
  })
})
