import { join } from 'node:path'
import type { Disk } from '../files/disk.ts'
import { readFile } from '../files/read-file.ts'
import { writeAtomic } from '../files/write-atomic.ts'

/** Where copies that were set aside lie, within the folder of the copies. */
export const asideFolder = '削除済み'

/** The file that tells whoever finds a folder of copies what it is. */
export const readMe = 'はじめにお読みください.txt'
const movedNote = '控えの場所が変わりました.txt'

const readMeLines = [
  'このフォルダーは、重点目標一覧表のアプリ（Juten）が自動で作っている「控え」です。',
  '',
  'アプリで入力した内容は、まずアプリの中に保存されます。このフォルダーには、同じ内容がもう一つ、',
  '数秒のうちに書かれます。パソコンの不調などでアプリの中の内容が失われても、ここから戻せます。',
  '',
  '■ 戻すには',
  'アプリを起動してください。アプリの中の内容よりこの控えの方が新しいとき、またはアプリの中が空のときは、',
  'アプリが自動で知らせ、画面の案内に沿って戻せます。',
  '',
  '■ お願い',
  '・中のファイルの名前を変えたり、書き換えたり、削除したりしないでください。',
  '・このフォルダーを別の場所へ移すときは、アプリの「控えの場所を変える」を使ってください。',
  '・別のパソコンへ持って行くときは、このフォルダーごと写してください。',
  '',
  `■ 「${asideFolder}」のフォルダー`,
  'アプリの中で削除したものと、内容の違う控えに置き換わったものが入っています。',
  '30日が過ぎると、次にアプリを使ったときに自動で消えます。',
  '30日のうちなら、中の「sheets」などのフォルダーを、このフォルダーの中の同じ名前のフォルダーに重ねて写し、',
  'アプリを起動し直すと、戻せるものとして案内されます。',
]

const movedLines = [
  '控えは、次の場所に移りました。今後はそちらに書かれます。',
  'このフォルダーに残っているのは、移す前の控えです。アプリがここに書くことはもうありません。',
  '',
  '新しい場所：',
]

/** Text as Notepad reads it on any Windows. */
const asFile = (lines: readonly string[]): Uint8Array =>
  new TextEncoder().encode(`\uFEFF${lines.map((line) => `${line}\r\n`).join('')}`)

/** Puts the note for whoever finds the folder, and takes away one that says that the copies are elsewhere. */
export async function noteWelcome(folder: string, disk: Disk): Promise<void> {
  // Without their note the copies are as good: trouble here is none of theirs.
  await writeAtomic(join(folder, readMe), asFile(readMeLines), disk)
  await disk.unlink(join(folder, movedNote)).catch(() => undefined)
}

/** Says in the old folder where the copies are now. */
export async function noteMoved(folder: string, to: string, disk: Disk): Promise<void> {
  await writeAtomic(join(folder, movedNote), asFile([...movedLines, to]), disk)
}

/** More than any path; nobody else's file is read whole. */
const noteLimit = 64 * 1024

/** Where a folder's note says that the copies are now; null without one. */
export async function movedTo(folder: string, disk: Disk): Promise<string | null> {
  const read = await readFile(join(folder, movedNote), noteLimit, disk)
  if (!read.ok) return null
  const lines = new TextDecoder().decode(read.bytes).split('\r\n')
  return lines[movedLines.length] || null
}
