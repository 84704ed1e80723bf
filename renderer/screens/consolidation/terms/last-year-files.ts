import type { Desktop, FileTrouble } from '../../../../electron/ipc/contract.ts'
import { makeBoard } from '../../../consolidation/kept/board.ts'
import { standingOf } from '../../../consolidation/kept/standing.ts'
import { fileNameOf } from '../../../consolidation/name-in-file.ts'
import type { ConsolidationStore } from '../../../drafts/consolidation-store.ts'
import type { ChosenBytes } from './chosen-files.ts'

/** A file of last year's on its way: its bytes are asked for when its turn comes; null where they can't be had. */
export interface LastYearFile {
  readonly name: string
  readonly read: () => Promise<ChosenBytes['bytes'] | null>
}

/** The workbooks of a folder, without what Excel leaves beside them; or why the folder can't be read. */
export async function filesInFolder(
  desktop: Pick<Desktop, 'listFolder' | 'readInFolder'>,
  token: string,
): Promise<readonly LastYearFile[] | { readonly trouble: FileTrouble }> {
  const listing = await desktop.listFolder(token)
  if (listing.kind === 'trouble') return { trouble: listing.trouble }
  return listing.files
    .map(({ path }) => ({ path, name: fileNameOf(path) }))
    .filter(({ name }) => /\.xlsx$/i.test(name) && !name.startsWith('~$'))
    .map(({ path, name }) => ({
      name,
      read: async () => {
        const answer = await desktop.readInFolder(token, path)
        return answer.kind === 'read' ? answer.bytes : null
      },
    }))
}

/** The returns of a consolidation that count in it. */
export async function filesOfConsolidation(
  store: Pick<ConsolidationStore, 'open' | 'bytesOf'>,
  id: string,
): Promise<readonly LastYearFile[]> {
  const opened = await store.open(id)
  if (opened === null) return []
  const board = makeBoard(opened.returns, standingOf(opened.log), opened.consolidation.terms)
  const current = new Set([...board.rows, ...board.unknown].flatMap((row) => row.current))
  return [...current]
    .filter(({ checked }) => checked?.kind === 'returned')
    .map(({ file, print }) => ({ name: fileNameOf(file), read: () => store.bytesOf(id, file, print) }))
}
