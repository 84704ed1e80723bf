import { readdirSync, readFileSync } from 'node:fs'
import { basename, join, relative } from 'node:path'
import { isTempName } from '../../files/temp-name.ts'

/** The files of a folder and those below it, by their paths in it. */
export function treeOf(root: string): Map<string, Buffer> {
  const files = readdirSync(root, { recursive: true, withFileTypes: true }).filter((one) => one.isFile())
  return new Map(
    files.map(({ parentPath, name }) => [
      relative(root, join(parentPath, name)),
      readFileSync(join(parentPath, name)),
    ]),
  )
}

/** The temporary files in a folder and those below it. */
export const tempsIn = (root: string): readonly string[] =>
  [...treeOf(root).keys()].filter((path) => isTempName(basename(path)))
