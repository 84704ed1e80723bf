import { inEmptyFolder } from './empty-folder.ts'
import { isSurvived, nameOf, type Fault } from './fault.ts'
import { Crashed, faultyDisk, type FaultyDisk } from './faulty-disk.ts'
import type { Answer, SavePath, Staged } from './save-path.ts'
import { tempsIn } from './tree.ts'

/** How many faults were tried, how many came out right, and in words what the others did. */
export interface Swept {
  readonly tried: number
  readonly right: number
  readonly wrong: readonly string[]
}

/** No path has as many steps: one that goes on so long never ends. */
const mostSteps = 2000

/** Later than any writer can be alive. */
const nextStart = () => Date.now() + 24 * 60 * 60 * 1000

/** Has each fault happen at each step of a path in turn, until the path ends before the fault could. */
export async function sweep(path: SavePath, faults: readonly Fault[]): Promise<Swept> {
  const wrong: string[] = []
  let tried = 0
  let right = 0
  for (const fault of faults) {
    for (let at = 1; at <= mostSteps; at++) {
      const found = await tryOne(path, fault, at)
      if (found === null) break
      tried += 1
      if (found.length === 0) right += 1
      wrong.push(...found.map((one) => `${path.name}, ${nameOf(fault)} at step ${at}: ${one}`))
    }
  }
  return { tried, right, wrong }
}

/** Null where the path ended before the fault could happen. */
const tryOne = (path: SavePath, fault: Fault, at: number): Promise<readonly string[] | null> =>
  inEmptyFolder(async (root) => {
    const staged = await path.stage(root)
    const disk = faultyDisk(fault, at, staged.within)
    const answer = await answerOf(staged, disk)
    if (!disk.hasMet()) return null
    if (answer instanceof Error) return [`threw ${answer.stack}`]
    return await wrongsOf(root, staged, isSurvived(fault) ? answer : 'crashed', disk)
  })

async function answerOf(staged: Staged, disk: FaultyDisk): Promise<Answer | 'crashed' | Error> {
  try {
    return await staged.act(disk)
  } catch (error) {
    return error instanceof Crashed ? 'crashed' : (error as Error)
  }
}

async function wrongsOf(
  root: string,
  staged: Staged,
  answer: Answer | 'crashed',
  disk: FaultyDisk,
): Promise<readonly string[]> {
  const wrongs: string[] = []
  if (!disk.mayLitter() && tempsIn(root).length > 0) wrongs.push(`left ${tempsIn(root).join(', ')}`)
  await staged.restart(nextStart())
  if (tempsIn(root).length > 0) wrongs.push(`the next start left ${tempsIn(root).join(', ')}`)
  if (answer !== 'crashed' && !answer.ok) wrongs.push(...wrongWords(answer))
  return [...wrongs, ...(await staged.wrongsAfter(answer))]
}

function wrongWords({ code, message }: Extract<Answer, { ok: false }>): readonly string[] {
  if (code === '') return ['the trouble has no code']
  return message === undefined || /。/.test(message) ? [] : [`says of ${code} only 「${message}」`]
}
