import { createHash } from 'node:crypto'
import { mkdir, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { copyPath } from '../../copies/copy-path.ts'
import type { CopiesDesk } from '../../copies/copies-desk.ts'
import { findCopy } from '../../copies/find-copy.ts'
import { copiesIn, type CopiesOnDisk } from '../../copies/testing/copies-in.ts'
import { disk as realDisk } from '../../files/disk.ts'
import type { CopyName, FileTrouble } from '../../ipc/contract.ts'
import type { Answer, SavePath } from './save-path.ts'
import { treeOf } from './tree.ts'

/** What a copy is to say when it is read afterwards; null where it is in the list no more. */
interface Expected {
  readonly name: CopyName
  readonly before: string | null
  readonly after: string | null
}

/** Something that is done to the copies. */
interface CopyStep {
  readonly name: string
  /** What is there before, by a start of the app before this one. */
  prepare(copies: CopiesDesk, on: CopiesOnDisk): Promise<unknown>
  act(
    copies: CopiesDesk,
  ): Promise<{ readonly kind: string; readonly trouble?: FileTrouble; readonly left?: FileTrouble | null }>
  readonly expected: readonly Expected[]
  /** Where faults happen, if not everywhere. */
  within?(on: CopiesOnDisk): string
}

const bytes = (text: string) => new TextEncoder().encode(text)
const sheet: CopyName = { kind: 'sheet', id: 'a1' }
const form: CopyName = { kind: 'form', id: 'f1' }
const content: CopyName = { kind: 'content', id: createHash('sha256').update('様式').digest('hex') }
const old: CopyName = { kind: 'version', id: 'a1.1' }
const only: CopyName = { kind: 'version', id: 'gone.1' }
/** What a sheet says that names a file. */
const naming = `一 ${content.id}`
const day = 24 * 60 * 60 * 1000

const write =
  (text: string, name = sheet) =>
  (copies: CopiesDesk) =>
    copies.writeCopy(name, {}, bytes(text))
const writeAll =
  (...texts: readonly string[]) =>
  async (copies: CopiesDesk) => {
    for (const text of texts) await write(text)(copies)
  }
const always = (name: CopyName, text: string): Expected => ({ name, before: text, after: text })

const steps: readonly CopyStep[] = [
  {
    name: 'writing the first copy of all',
    prepare: async () => undefined,
    act: write('一'),
    expected: [{ name: sheet, before: null, after: '一' }],
  },
  {
    name: 'writing a copy over another',
    prepare: writeAll('一'),
    act: write('二'),
    expected: [{ name: sheet, before: '一', after: '二' }],
  },
  {
    name: 'writing a copy over two generations',
    prepare: writeAll('零', '一'),
    act: write('二'),
    expected: [{ name: sheet, before: '一', after: '二' }],
  },
  {
    name: 'writing a copy over a damaged one',
    prepare: async (copies, on) => {
      await writeAll('零', '一')(copies)
      await writeFile(copyPath(on.byDefault, sheet), new Uint8Array(300))
    },
    act: write('二'),
    expected: [{ name: sheet, before: '零', after: '二' }],
  },
  {
    name: 'writing a content',
    prepare: writeAll('一'),
    act: write('様式', content),
    expected: [always(sheet, '一'), { name: content, before: null, after: '様式' }],
  },
  {
    name: 'writing a copy to a share',
    prepare: writeAll('零', '一'),
    act: write('二'),
    expected: [{ name: sheet, before: '一', after: '二' }],
    within: (on) => on.byDefault,
  },
  {
    name: 'bringing home what stood in',
    prepare: async (copies, on) => {
      await writeAll('零', '一')(copies)
      await rename(on.byDefault, `${on.byDefault}.away`)
      await writeAll('二', '三')(copies)
      await rename(`${on.byDefault}.away`, on.byDefault)
    },
    act: async (copies) => {
      const listed = await copies.listCopies()
      // What stood in comes after the list.
      await copies.copiesFolder()
      return listed
    },
    expected: [always(sheet, '三')],
  },
  {
    name: 'setting a copy aside',
    prepare: async (copies) => {
      await writeAll('零', '一')(copies)
      await write('様式', form)(copies)
    },
    act: (copies) => copies.setAsideCopy(sheet),
    expected: [{ name: sheet, before: '一', after: null }, always(form, '様式')],
  },
  {
    name: 'moving the copies',
    prepare: async (copies, on) => {
      await writeAll('零', '一')(copies)
      await write('様式', content)(copies)
      await write('一', form)(copies)
      await copies.setAsideCopy(form)
      on.answer = join(on.root, 'share')
      await mkdir(on.answer)
    },
    act: (copies) => copies.moveCopies(),
    expected: [always(sheet, '一'), always(content, '様式')],
  },
  {
    name: 'tidying',
    prepare: async (copies, on) => {
      const today = on.now
      on.now -= 40 * day
      await copies.writeCopy(old, { of: sheet.id }, bytes('古'))
      await copies.writeCopy(only, { of: 'gone' }, bytes('唯'))
      await write('様式', content)(copies)
      await write('様式', form)(copies)
      await copies.setAsideCopy(form)
      on.now = today
      await writeAll(naming)(copies)
    },
    act: async (copies) => {
      await copies.tidy()
      return { kind: 'tidied' }
    },
    expected: [always(sheet, naming), always(only, '唯'), always(content, '様式')],
  },
]

/** Everything that is done to the copies. */
export const copyPaths: readonly SavePath[] = steps.map((step) => ({
  name: step.name,
  async stage(root) {
    const on = await copiesIn(root)
    on.now = Date.now()
    await step.prepare(await on.start(), on)
    on.now += 60_000
    return {
      within: step.within?.(on) ?? root,
      act: async (disk) => answerOf(await step.act(await on.start(disk))),
      wrongsAfter: (answer) => wrongsOf(on, step.expected, answer),
      async restart(now) {
        on.now = now
        await (await on.start()).tidy()
      },
    }
  },
}))

function answerOf({ kind, trouble, left }: Awaited<ReturnType<CopyStep['act']>>): Answer {
  // What stood in is read as well as what was written; what was left behind was not moved.
  const isDone = ['written', 'stood-in', 'set-aside', 'listed', 'moved', 'tidied'].includes(kind)
  return isDone && !left ? { ok: true } : { ok: false, code: left ?? trouble ?? '' }
}

async function wrongsOf(
  on: CopiesOnDisk,
  expected: readonly Expected[],
  answer: Answer | 'crashed',
): Promise<readonly string[]> {
  const copies = await on.start()
  const listed = await copies.listCopies()
  const wrongs = listed.kind === 'listed' ? [] : [`the list is in trouble: ${listed.trouble}`]
  wrongs.push(...listed.damaged.map(({ kind, id }) => `${kind} ${id} is damaged`))
  const isDone = answer !== 'crashed' && answer.ok
  for (const { name, before, after } of expected) {
    const text = (await textOf(copies, name)) ?? (isDone ? null : await leftBehind(on, name))
    if (text !== after && (isDone || text !== before)) wrongs.push(`${name.kind} ${name.id} says ${text}`)
    if (text === null && before !== null && !isAside(on, before)) wrongs.push(`${before} is nowhere`)
  }
  return wrongs
}

async function textOf(copies: CopiesDesk, name: CopyName): Promise<string | null> {
  const read = await copies.readCopy(name)
  if (read.kind === 'read') return new TextDecoder().decode(read.bytes)
  return read.kind === 'missing' ? null : read.kind
}

/** What the folder by default still says after the copies moved away from it without their files. */
async function leftBehind(on: CopiesOnDisk, name: CopyName): Promise<string | null> {
  const found = await findCopy(on.byDefault, name, realDisk)
  return found.kind === 'found' && found.body ? new TextDecoder().decode(found.body) : null
}

/** Whether a text is whole in a file of a folder for what was set aside. */
const isAside = (on: CopiesOnDisk, text: string): boolean =>
  [...treeOf(on.root)].some(
    ([path, file]) => path.includes('削除済み') && file.toString().endsWith(`\n${text}`),
  )
