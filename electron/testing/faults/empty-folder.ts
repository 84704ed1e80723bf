import { existsSync } from 'node:fs'
import { mkdtemp, realpath, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** Thousands of faults each sync several files: in memory that takes no time, and it fails in the same words. */
const above = existsSync('/dev/shm') ? '/dev/shm' : tmpdir()

/** Does something in an empty folder, which is gone afterwards. */
export async function inEmptyFolder<Result>(work: (root: string) => Promise<Result>): Promise<Result> {
  const root = await realpath(await mkdtemp(join(above, 'juten-fault-')))
  try {
    return await work(root)
  } finally {
    await rm(root, { recursive: true, force: true })
  }
}
