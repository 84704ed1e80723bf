import { commandPaths } from './command-paths.ts'
import { copyPaths } from './copy-paths.ts'
import { deskPaths } from './desk-paths.ts'
import { faults } from './fault.ts'
import { sweep, type Swept } from './sweep.ts'

/** Sweeps every fault over every way of saving whose name holds `part`; tells of each as it ends. */
export async function sweepAll(part: string, tell: (name: string, swept: Swept) => void): Promise<void> {
  const paths = [...deskPaths, ...copyPaths, ...commandPaths].filter(({ name }) => name.includes(part))
  for (const path of paths) tell(path.name, await sweep(path, faults))
}
