import { failureOf, type Failure } from './failure.ts'
import { tellFault } from './tell-fault.ts'

/** What became of a file that made our own code throw. */
export interface Fallen {
  readonly file: string
  readonly ok: false
  readonly error: Failure
}

/** One result a file, in order. A fault of ours costs its own file alone; what was thrown goes to standard error. */
export async function eachFile<Result>(
  files: readonly string[],
  work: (file: string) => Promise<Result>,
  tell?: (text: string) => void,
): Promise<(Result | Fallen)[]> {
  const results: (Result | Fallen)[] = []
  for (const file of files) {
    try {
      results.push(await work(file))
    } catch (error) {
      tellFault(file, error, tell)
      results.push({ file, ok: false, error: failureOf({ code: 'failed' }) })
    }
  }
  return results
}
