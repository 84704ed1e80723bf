import { open, rename, unlink } from 'node:fs/promises'
import { tempBeside } from '../files/temp-name.ts'
import { troubleOf } from '../files/trouble-of.ts'
import type { WriteOutcome } from '../files/write-atomic.ts'

/** How many characters are written at once. */
const stretch = 256 * 1024

/**
 * Puts rows at `path` as they come, whatever their number: a file beside it is written whole and only then renamed over
 * the one that was there. Trouble of the disk is returned; what the rows throw passes.
 */
export async function writeRows(
  path: string,
  rows: Iterable<string> | AsyncIterable<string>,
): Promise<WriteOutcome> {
  const temp = tempBeside(path)
  const opened = await onDisk(() => open(temp, 'wx'))
  if (!opened.ok) return opened
  const file = opened.value
  let waiting = ''
  const flush = () => onDisk(() => file.writeFile(waiting))
  try {
    for await (const row of rows) {
      waiting += row
      if (waiting.length < stretch) continue
      const written = await flush()
      if (!written.ok) return written
      waiting = ''
    }
    const ended = await onDisk(async () => {
      await file.writeFile(waiting)
      await file.sync()
      await file.close()
      await rename(temp, path)
    })
    return ended.ok ? { ok: true } : ended
  } finally {
    await file.close().catch(() => undefined)
    await unlink(temp).catch(() => undefined)
  }
}

type OnDisk<T> = { readonly ok: true; readonly value: T } | Extract<WriteOutcome, { readonly ok: false }>

async function onDisk<T>(work: () => Promise<T>): Promise<OnDisk<T>> {
  try {
    return { ok: true, value: await work() }
  } catch (error) {
    return { ok: false, trouble: troubleOf(error) }
  }
}
