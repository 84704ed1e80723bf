import { liesWithin } from '../files/path-within.ts'
import type { FileFailure } from './file-failure.ts'
import { pathOf } from './paths.ts'

/** What a command prints whose output would lie in the folder that it reads; null where it lies elsewhere. */
export function outInFolder(folder: string, out: string): FileFailure | null {
  if (!liesWithin(pathOf(folder), pathOf(out))) return null
  const message = `「${out}」：保存先が提出ファイルのフォルダーの中です。次に取りまとめるとき提出ファイルと見分けられなくなるので、別のフォルダーを指定してください。`
  return { file: out, ok: false, error: { code: 'out-in-folder', message } }
}
