import { unzipSync } from 'fflate'
import { cp, mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Disk } from '../../files/disk.ts'
import type { Failure } from '../../headless/failure.ts'
import { runCommand } from '../../headless/run-command.ts'
import type { Answer, SavePath } from './save-path.ts'
import { treePath } from './tree-path.ts'

/** A command of the command line; `in` and `out` are folders. */
interface Command {
  readonly name: string
  readonly args: readonly string[]
  /** The file that stands where the command writes. */
  readonly there: string
}

const blank = '{books}/side-by-side-r4-blank.xlsx'
const folderTerms = ['--template', blank, '--year', '2022']

const commands: readonly Command[] = [
  {
    name: 'fill',
    args: ['fill', blank, '{books}/side-by-side-r4-filled.json', '{out}/a.xlsx'],
    there: 'a.xlsx',
  },
  { name: 'set', args: ['set', blank, '重点目標一覧表!B3', '財政部', '{out}/a.xlsx'], there: 'a.xlsx' },
  { name: 'consolidate', args: ['consolidate', '{in}', '{out}/a.xlsx', ...folderTerms], there: 'a.xlsx' },
  {
    name: 'consolidate, each department by itself',
    args: ['consolidate', '{in}', '{out}/a.xlsx', ...folderTerms, '--separate'],
    there: 'a.xlsx',
  },
  { name: 'export', args: ['export', '{in}', '{out}/a.csv', ...folderTerms], there: 'a.csv' },
  { name: 'send-back', args: ['send-back', '{in}', '{out}', ...folderTerms], there: '督促.txt' },
]

/** A letter says other words where the copy that it speaks of could not be written; it is there whole or not at all. */
const letters = {
  'out/消防部/メール文.txt': (now: string | undefined) => now === undefined || now.endsWith('\r\n'),
  'out/消防部/修正依頼.xlsx': (now: string | undefined) =>
    now === undefined || now.includes('xl/workbook.xml'),
}

/** Every command that writes, on the project's workbooks, below the working directory. */
export const commandPaths: readonly SavePath[] = commands.map(({ name, args, there }) =>
  treePath({
    name: `the command ${name}`,
    async prepare(root) {
      const books = join(process.cwd(), 'e2e/workbooks')
      const places = { books, in: join(root, 'in'), out: join(root, 'out') }
      for (const folder of [places.in, places.out]) await mkdir(folder)
      // When it came is written into the book.
      await cp(join(books, 'formula-in-field.xlsx'), join(places.in, 'formula-in-field.xlsx'), {
        preserveTimestamps: true,
      })
      await writeFile(join(places.out, there), '元')
      const given = args.map((arg) =>
        arg.replace(/\{(\w+)\}/, (_, place: string) => places[place as keyof typeof places]),
      )
      return (disk) => answerOf(given, disk)
    },
    folders: ['out', 'out/消防部', 'out/a_部局別'],
    beside: name === 'send-back' ? letters : {},
    plain,
  }),
)

async function answerOf(args: readonly string[], disk: Disk): Promise<Answer> {
  const result = await runCommand(args, disk)
  const value = result?.value as {
    readonly error?: Failure
    readonly failed?: readonly { readonly error: Failure }[]
  }
  const error = value.error ?? value.failed?.[0]?.error
  return error === undefined ? { ok: true } : { ok: false, ...error }
}

/** A workbook's parts without the time at which it was made. */
function plain(path: string, content: Buffer): string {
  if (!path.endsWith('.xlsx') || content.toString() === '元') return content.toString('latin1')
  const parts = Object.entries(unzipSync(content)).filter(([part]) => part !== 'docProps/core.xml')
  const texts = parts.map(([part, bytes]) => `${part}\n${Buffer.from(bytes).toString()}`)
  return texts.join('\n').replace(/（[^（]*作成）/g, '')
}
