import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Disk } from '../../files/disk.ts'
import { folderDesk } from '../../files/folder-desk.ts'
import { openKnownFolders } from '../../files/known-folders.ts'
import { openRecentFiles } from '../../files/recent-files.ts'
import { playedClock } from '../../files/testing/played-clock.ts'
import { workbookDesk, type FileDialogs } from '../../files/workbook-desk.ts'
import type { FileTrouble } from '../../ipc/contract.ts'
import { printPage } from '../../pdf/print-page.ts'
import type { Answer } from './save-path.ts'
import { treePath, type TreePath } from './tree-path.ts'

/** Every way in which the window saves a file where the user says, and in which the shell notes where that was. */
export const deskPaths = (
  [
    {
      name: 'saving a new file',
      prepare: (root) => prepared(root, {}, saves(root, 'new.xlsx')),
    },
    {
      name: 'saving over a file that was chosen',
      prepare: (root) => prepared(root, { 'there.xlsx': '元' }, saves(root, 'there.xlsx')),
    },
    {
      name: 'saving again to the same file',
      prepare: async (root) => {
        await prepared(root, { 'there.xlsx': '元' }, saves(root, 'there.xlsx'))
        const opened = await deskOver(root, 'there.xlsx').then((desk) => desk.openWorkbook())
        const token = opened.kind === 'opened' ? opened.file.token : ''
        return async (disk) =>
          saveAnswer((await deskOver(root, 'there.xlsx', disk)).saveWorkbook(asked(token)))
      },
    },
    {
      name: 'printing to a PDF',
      prepare: (root) =>
        prepared(root, { 'there.pdf': '元' }, async (disk) => {
          const { saveWorkbook } = await deskOver(root, 'there.pdf', disk)
          const contents = { printToPDF: async () => Buffer.from('新しい中身'.repeat(1000)) }
          return saveAnswer(printPage(contents, 'x', saveWorkbook))
        }),
    },
    {
      name: 'writing a new file into a folder',
      prepare: (root) => prepared(root, {}, writes(root)),
    },
    {
      name: 'writing over a file in a folder',
      prepare: (root) => prepared(root, { 'out/there.xlsx': '元' }, writes(root)),
    },
  ] satisfies readonly Pick<TreePath, 'name' | 'prepare'>[]
).map((path) =>
  treePath({
    ...path,
    folders: ['.', 'out'],
    beside: { 'recent-files.json': isKept, 'known-folders.json': isKept },
  }),
)

const bytes = new TextEncoder().encode('新しい中身'.repeat(1000))
const asked = (token?: string) => ({
  suggestedName: 'x.xlsx',
  bytes,
  ...(token === undefined ? {} : { token }),
})

async function prepared(
  root: string,
  files: Readonly<Record<string, string>>,
  act: (disk: Disk) => Promise<Answer>,
): Promise<(disk: Disk) => Promise<Answer>> {
  await mkdir(join(root, 'out'))
  for (const [path, text] of Object.entries(files)) await writeFile(join(root, path), text)
  return act
}

async function deskOver(root: string, chosen: string, disk?: Disk) {
  const path = join(root, chosen)
  const dialogs: FileDialogs = {
    askOpen: async () => path,
    askOpenMany: async () => [path],
    askOpenBackup: async () => path,
    askSave: async () => path,
  }
  return workbookDesk(dialogs, await openRecentFiles(join(root, 'recent-files.json'), disk), disk)
}

const saves = (root: string, chosen: string) => async (disk: Disk) =>
  saveAnswer((await deskOver(root, chosen, disk)).saveWorkbook(asked()))

const writes = (root: string) => async (disk: Disk) => {
  const folders = await openKnownFolders(join(root, 'known-folders.json'), disk)
  const parts = { disk, clock: playedClock(), hear: () => () => undefined }
  const desk = folderDesk({ askFolder: async () => join(root, 'out') }, folders, () => undefined, parts)
  const chosen = await desk.chooseFolder('output')
  const token = chosen.kind === 'chosen' ? chosen.token : ''
  return saveAnswer(desk.writeInFolder(token, 'there.xlsx', bytes, { overwrite: true }))
}

/** Every trouble that the window has words for. */
const troubles: Readonly<Record<FileTrouble, true>> = {
  absent: true,
  busy: true,
  denied: true,
  'no-space': true,
  'read-only': true,
  'too-large': true,
  'not-verified': true,
  changed: true,
  'returns-folder': true,
  failed: true,
}

async function saveAnswer(
  saving: Promise<{ readonly kind: string; readonly trouble?: FileTrouble }>,
): Promise<Answer> {
  const { kind, trouble } = await saving
  if (kind === 'saved') return { ok: true }
  return { ok: false, code: trouble !== undefined && troubles[trouble] ? trouble : '' }
}

/** A list of tokens is whole and holds what it held. */
function isKept(now: string | undefined, before: string | undefined): boolean {
  if (now === undefined) return before === undefined
  return entriesIn(before ?? '[]').every((one) => entriesIn(now).includes(one))
}

/** The tokens with what they stand for, but for hashes, which change with what is written. */
const entriesIn = (list: string): readonly string[] =>
  (JSON.parse(list) as readonly (readonly unknown[])[]).map((entry) => JSON.stringify(entry.slice(0, 2)))
