import type { Disk } from './disk.ts'
import { codeOf } from './trouble-of.ts'

/** Virus scanners and Excel hold a file for a moment: four seconds in all, short steps first. */
const pauses = [50, 100, 200, 400, 750, 1000, 1500] as const

/** Does `step` again for some seconds while it fails with one of `passing`; throws the last error. */
export async function patiently<T>(
  step: () => Promise<T>,
  passing: readonly string[],
  { wait }: Pick<Disk, 'wait'>,
): Promise<T> {
  for (const pause of pauses) {
    try {
      return await step()
    } catch (error) {
      if (!passing.includes(codeOf(error))) throw error
      await wait(pause)
    }
  }
  return step()
}
