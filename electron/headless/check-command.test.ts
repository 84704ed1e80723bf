import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { runCommand } from './run-command.ts'

const books = new URL('../../e2e/workbooks/', import.meta.url).pathname
const returns = join(books, 'returns')
const template = join(books, 'side-by-side-r4-blank.xlsx')

interface Problem {
  readonly level: string
  readonly code: string
  readonly cell?: string
  readonly message: string
}

interface Printed {
  readonly fiscalYear: number | null
  readonly departments: readonly {
    readonly department: string
    readonly state: string
    readonly files: readonly {
      readonly file: string
      readonly department: string | null
      readonly fiscalYear: number | null
      readonly goals: number
      readonly problems: readonly Problem[]
    }[]
  }[]
  readonly missing: readonly string[]
  readonly rejected: readonly {
    readonly file: string
    readonly department: string | null
    readonly error: { readonly code: string; readonly message: string }
  }[]
  readonly ignored: readonly { readonly file: string; readonly code: string; readonly reason: string }[]
}

interface ExpectedFile {
  readonly department?: string
  readonly rosterDepartment?: string
  readonly fiscalYear?: number
  readonly goals?: number
  readonly problems?: readonly Pick<Problem, 'level' | 'code' | 'cell'>[]
  readonly rejected?: string
  readonly ignored?: string
}

const expected = JSON.parse(readFileSync(join(books, 'returns-expected.json'), 'utf8')) as {
  readonly fiscalYear: number
  readonly roster: readonly string[]
  readonly missing: readonly string[]
  readonly files: Readonly<Record<string, ExpectedFile>>
}

let folder = ''

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'juten-check-'))
  vi.stubEnv('INIT_CWD', folder)
  writeFileSync(join(folder, 'roster.txt'), `${expected.roster.join('\r\n')}\r\n`)
})

afterEach(() => {
  vi.unstubAllEnvs()
  rmSync(folder, { recursive: true })
})

async function check(...args: readonly string[]): Promise<{ ok: boolean; printed: Printed }> {
  const result = await runCommand(['check', ...args])
  if (!result) throw new Error('wrong usage')
  return { ok: result.ok, printed: JSON.parse(JSON.stringify(result.value)) as Printed }
}

const told = ['--roster', 'roster.txt', '--template', template, '--year', '2022']

/** What the command says of a file, in the form of the expectations. */
function saidOf(name: string, { departments, rejected, ignored }: Printed): ExpectedFile {
  for (const { department: rosterDepartment, files } of departments)
    for (const { file, department, fiscalYear, goals, problems } of files)
      if (file === name)
        return {
          ...(department === null ? {} : { department }),
          ...(fiscalYear === null ? {} : { fiscalYear }),
          rosterDepartment,
          goals,
          problems,
        }
  const refusal = rejected.find(({ file }) => file === name)
  if (refusal)
    return { rejected: refusal.error.message, problems: [{ level: 'must-fix', code: refusal.error.code }] }
  const passed = ignored.find(({ file }) => file === name)
  return passed ? { ignored: passed.reason } : {}
}

describe('check, on a folder as it comes back in real life', () => {
  let printed: Printed
  let ok = true

  beforeAll(async () => {
    const roster = join(mkdtempSync(join(tmpdir(), 'juten-roster-')), 'roster.txt')
    writeFileSync(roster, expected.roster.join('\n'))
    ;({ ok, printed } = await check(returns, '--roster', roster, '--template', template, '--year', '2022'))
  })

  it('knows the year, who is missing, and that not all is well', () => {
    expect([ok, printed.fiscalYear, printed.missing]).toEqual([false, 2022, expected.missing])
  })

  it.each(Object.entries(expected.files))('says of %s what there is to see', (name, file) => {
    const said = saidOf(name.normalize('NFC'), printed)
    const { department, rosterDepartment = department, fiscalYear, goals, problems = [] } = file
    if (file.ignored !== undefined) expect(said.ignored).toMatch(/です。/)
    else if (file.rejected !== undefined) expect(said.problems).toEqual(problems)
    else {
      expect(said).toMatchObject({ department, rosterDepartment, fiscalYear })
      expect(said.goals).toBe(goals ?? said.goals)
    }
    for (const problem of problems) expect(said.problems).toContainEqual(expect.objectContaining(problem))
    const isMustFix = ({ level }: { readonly level: string }) => level === 'must-fix'
    expect((said.problems ?? []).filter(isMustFix).length).toBe(problems.filter(isMustFix).length)
  })

  it('tells a section no more than it wants to see', () => {
    const known = new Set(
      Object.values(expected.files).flatMap(({ problems = [] }) => problems.map(({ code }) => code)),
    )
    const others = printed.departments.flatMap(({ files }) =>
      files.flatMap(({ file, problems }) =>
        problems
          .filter(({ code }) => !known.has(code))
          .map(({ level, code, cell }) => [file, level, code, cell]),
      ),
    )
    expect(others).toEqual([
      ['04_政策企画部.xlsx', 'note', 'items-without-outcome', 'D16'],
      ['04_環境部.xlsx', 'confirm', 'values-where-none-belong', 'A3'],
      ['04_健康こども未来部.xlsx', 'note', 'likely-cut', 'B10'],
      ['04_上下水道局.xlsx', 'note', 'private-use-characters', 'B7'],
      ['04_上下水道局.xlsx', 'note', 'outcomes-unpaired', 'D7'],
      ['04_会計課.xlsx', 'confirm', 'repeated-goal', 'C8'],
      ['04_会計課.xlsx', 'confirm', 'repeated-goal', 'C11'],
    ])
  })

  it('takes year and paper from the returns where nobody says them', async () => {
    const said = await check(returns, '--roster', 'roster.txt')
    expect(said.printed).toEqual(printed)
  })

  it('lists the departments that came where there is no roster', async () => {
    const { printed } = await check(returns)
    expect(printed.missing).toEqual([])
    expect(printed.departments.map(({ department }) => department)).toEqual(
      expect.arrayContaining(['都市建設課', '教育委員会', '農林部']),
    )
  })

  it('changes nothing in the folder', async () => {
    cpSync(returns, join(folder, 'in'), { recursive: true })
    const state = () =>
      readdirSync(join(folder, 'in')).map((name) => {
        const { mtimeMs, size } = statSync(join(folder, 'in', name))
        return [name, mtimeMs, size]
      })
    const before = state()
    await check('in', ...told)
    expect(state()).toEqual(before)
  })
})

describe('check', () => {
  const own = (name: string, as: string) => {
    mkdirSync(join(folder, 'in', as, '..'), { recursive: true })
    cpSync(join(returns, name), join(folder, 'in', as))
  }

  it('looks into subfolders, and ends well where all is well', async () => {
    writeFileSync(join(folder, 'two.txt'), '総務部\n農林部\n')
    own('04_総務部.xlsx', '10/04_総務部.xlsx')
    own('04_農林部.xlsx', '9/農林.xlsx')
    own('04_農林部.xlsx', '9/農林 - コピー.xlsx')
    const { ok, printed } = await check('in', '--roster', 'two.txt')
    expect([ok, printed.missing]).toEqual([true, []])
    expect(printed.departments.map(({ state }) => state)).toEqual(['received', 'received'])
    expect(
      printed.departments[1]?.files.map(({ file, problems }) => [file, ...problems.map(({ code }) => code)]),
    ).toEqual([['9/農林.xlsx'], ['9/農林 - コピー.xlsx', 'same-file']])
  })

  it("holds last year's half to last year's files", async () => {
    own('04_政策企画部.xlsx', '政策企画部.xlsx')
    mkdirSync(join(folder, 'r3'))
    cpSync(join(returns, '04_財政部.xlsx'), join(folder, 'r3/政策企画部.xlsx'))
    const alone = await check('in', '--last-year', 'r3')
    expect(JSON.stringify(alone.printed)).not.toContain('previous-differs')
    const roster = join(folder, 'one.txt')
    writeFileSync(roster, '政策企画部\n')
    const { printed } = await check('in', '--last-year', 'r3', '--roster', roster)
    const found = printed.departments[0]?.files[0]?.problems.filter(({ code }) => code === 'previous-differs')
    expect(found?.[0]).toMatchObject({ level: 'confirm', cell: 'C5' })
  })

  it('has nothing to say of an empty folder but who is missing', async () => {
    mkdirSync(join(folder, 'in'))
    const { ok, printed } = await check('in', '--roster', 'roster.txt')
    expect([ok, printed.fiscalYear, printed.missing]).toEqual([false, null, expected.roster])
  })

  it.each([
    ['folder', ['無い'], 'absent'],
    ['template', [returns, '--template', '無い.xlsx'], 'absent'],
    ['template that is none', [returns, '--template', 'roster.txt'], 'not-xlsx'],
    ['roster', [returns, '--roster', 'empty.txt'], 'empty-roster'],
    ["last year's folder", [returns, '--last-year', '無い'], 'absent'],
  ])('says what is wrong with the %s', async (_, args, code) => {
    writeFileSync(join(folder, 'empty.txt'), '\n')
    const result = await runCommand(['check', ...args])
    expect(result).toMatchObject({ ok: false, value: { ok: false, error: { code } } })
    expect(JSON.stringify(result?.value)).toMatch(/「[^」]+」：/)
  })

  it.each([
    [['check']],
    [['check', 'a', 'b']],
    [['check', 'a', '--phase', 'x']],
    [['check', 'a', '--year', '4']],
  ])('takes %j for wrong usage', async (args) => {
    expect(await runCommand(args)).toBeNull()
  })
})
