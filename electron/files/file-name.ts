import { extname } from 'node:path'
import type { SaveFormat } from '../ipc/contract.ts'

/** A name that Windows takes too, and no path: what may not stand in a file name becomes a full-width dash. */
export function fileName(suggested: string, format: SaveFormat = 'xlsx'): string {
  // eslint-disable-next-line no-control-regex -- control characters are among what a name may not hold
  const clean = suggested.replace(/[\u0000-\u001f\\/:*?"<>|]/g, '－').replace(/^[. ]+|[. ]+$/g, '')
  return withExtension(clean === '' || clean.toLowerCase() === format ? '重点目標一覧表' : clean, format)
}

/** A path or name with its format's extension, added where it has another or none. */
export const withExtension = (path: string, format: SaveFormat): string =>
  extname(path).toLowerCase() === `.${format}` ? path : `${path}.${format}`
