import { dirname } from 'node:path'
import { diskTrouble, type AnyTrouble } from '../../renderer/text/trouble-message.ts'
import { clearTemps } from '../files/clear-temps.ts'
import type { Disk } from '../files/disk.ts'
import { makeFolders } from '../files/make-folder.ts'
import { writeAtomic, type FileContent } from '../files/write-atomic.ts'

/**
 * Writes what a command makes, whole or not at all; null, or why not in words that speak of writing. A folder that is
 * to be made with it is asked for.
 */
export async function writeOut(
  path: string,
  content: FileContent,
  disk: Disk,
  { withFolder = false } = {},
): Promise<AnyTrouble | null> {
  const folder = withFolder ? await makeFolders(dirname(path), disk) : null
  if (folder !== null) return diskTrouble(folder, 'write')
  await clearTemps(dirname(path), Date.now(), disk)
  const written = await writeAtomic(path, content, disk)
  return written.ok ? null : diskTrouble(written.trouble, 'write')
}
