import { realpath, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { isPathWithin, liesWithin } from './path-within.ts'
import { readFile, type ReadOutcome } from './read-file.ts'
import { troubleOf } from './trouble-of.ts'

/**
 * Reads a file of `folder` by its path with '/' between the parts. What leads out of the folder, by its parts or by a
 * link, is 'denied'; what is no file is 'absent'. Nothing is thrown, and nothing stays open.
 */
export async function readWithin(folder: string, path: string): Promise<ReadOutcome> {
  if (!isPathWithin(path)) return { ok: false, trouble: 'denied' }
  try {
    const real = await realpath(join(folder, path))
    if (!liesWithin(await realpath(folder), real)) return { ok: false, trouble: 'denied' }
    // To open a pipe would wait for its other end.
    if (!(await stat(real)).isFile()) return { ok: false, trouble: 'absent' }
    return await readFile(real)
  } catch (error) {
    return { ok: false, trouble: troubleOf(error) }
  }
}
