import { basename, join } from 'node:path'
import { clearTemps } from '../../files/clear-temps.ts'
import { disk as realDisk, type Disk } from '../../files/disk.ts'
import { isTempName } from '../../files/temp-name.ts'
import { inEmptyFolder } from './empty-folder.ts'
import type { Answer, SavePath } from './save-path.ts'
import { treeOf } from './tree.ts'

/** A way of saving whose every file is to be what it was before or what it is after, and nothing else. */
export interface TreePath {
  readonly name: string
  /** Puts what stands there before into an empty folder and gives how to save. */
  prepare(root: string): Promise<(disk: Disk) => Promise<Answer>>
  /** The folders in which the next start looks for litter. */
  readonly folders: readonly string[]
  /** Files that are kept beside the saving, whose trouble is none of its: whether each is as it may be. */
  readonly beside?: Readonly<Record<string, (now: string | undefined, before: string | undefined) => boolean>>
  /** A file's content without what differs from one run to the next. */
  plain?(path: string, content: Buffer, root: string): string
}

type Tree = ReadonlyMap<string, string>

/** Judges such a way by a run of it in which nothing fails. */
export function treePath(path: TreePath): SavePath {
  const plainTree = (root: string): Tree =>
    new Map([...treeOf(root)].map(([file, content]) => [file, plainOf(path, file, content, root)]))
  let after: Promise<Tree> | undefined
  return {
    name: path.name,
    async stage(root) {
      const act = await path.prepare(root)
      after ??= treeAfter(path, plainTree)
      const [before, wanted] = [plainTree(root), await after]
      return {
        within: root,
        act,
        async wrongsAfter(answer) {
          const now = plainTree(root)
          return [...new Set([...before.keys(), ...wanted.keys(), ...now.keys()])].flatMap((file) => {
            if (isTempName(basename(file))) return []
            const isFine = path.beside?.[file]?.(now.get(file), before.get(file))
            if (isFine !== undefined) return isFine ? [] : [`${file} is not whole`]
            const isNew = now.get(file) === wanted.get(file)
            if (answer === 'crashed' || !answer.ok)
              return isNew || now.get(file) === before.get(file)
                ? []
                : [`${file} is neither the old nor the new one`]
            return isNew ? [] : [`${file} is not the new one, and nobody said so`]
          })
        },
        async restart(time) {
          for (const folder of path.folders) await clearTemps(join(root, folder), time, realDisk)
        },
      }
    },
  }
}

const plainOf = ({ plain }: TreePath, file: string, content: Buffer, root: string): string =>
  plain?.(file, content, root) ?? content.toString('latin1')

const treeAfter = (path: TreePath, plainTree: (root: string) => Tree): Promise<Tree> =>
  inEmptyFolder(async (root) => {
    const answer = await (await path.prepare(root))(realDisk)
    if (!answer.ok) throw new Error(`${path.name} fails although nothing does: ${answer.code}`)
    return plainTree(root)
  })
