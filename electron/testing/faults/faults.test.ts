import { describe, expect, test } from 'vitest'
import { commandPaths } from './command-paths.ts'
import { copyPaths } from './copy-paths.ts'
import { deskPaths } from './desk-paths.ts'
import { faults, isSurvived } from './fault.ts'
import { sweep } from './sweep.ts'

/** The soak command (`npm run soak -- faults`) sweeps them all over everything; here what takes long meets a few. */
const some = faults.filter(
  (fault) =>
    fault.kind === 'torn' || !isSurvived(fault) || (fault.kind === 'refused' && fault.code === 'EIO'),
)

describe('whatever goes wrong with the disk, at whatever step', () => {
  test.each(deskPaths)('$name', async (path) => {
    const { tried, wrong } = await sweep(path, faults)
    expect(wrong).toEqual([])
    expect(tried).toBeGreaterThan(100)
  })

  test.each([...copyPaths, ...commandPaths.slice(0, 2)])('$name', { timeout: 120_000 }, async (path) => {
    const { tried, wrong } = await sweep(path, some)
    expect(wrong).toEqual([])
    expect(tried).toBeGreaterThan(30)
  })
})
