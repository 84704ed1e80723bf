import { join } from 'node:path'
import type { CopyKind, CopyName } from '../ipc/contract.ts'
import { isCopyName } from './copy-name.ts'

/** The folder of each kind of copy. */
export const kindFolders: Readonly<Record<CopyKind, string>> = {
  sheet: 'sheets',
  consolidation: 'consolidations',
  form: 'forms',
  content: 'contents',
  version: 'versions',
}

/** The last file of a copy and the one before it. */
export type Generation = 'present' | 'previous'

const extensions: Readonly<Record<Generation, string>> = { present: '.juten', previous: '.juten-previous' }

/** Where a copy's file lies in the folder of the copies. The kind before the id keeps it from being a device's name. */
export const copyPath = (
  folder: string,
  { kind, id }: CopyName,
  generation: Generation = 'present',
): string => join(folder, kindFolders[kind], `${kind}-${id}${extensions[generation]}`)

/** The copy that a file in the folder of `kind` is of; null for a file that is none. */
export function copyNameOf(kind: CopyKind, file: string): CopyName | null {
  const [, id] = /^[a-z]+-(.+?)\.juten(?:-previous)?$/.exec(file.startsWith(`${kind}-`) ? file : '') ?? []
  const name = { kind, id }
  return isCopyName(name) ? name : null
}
