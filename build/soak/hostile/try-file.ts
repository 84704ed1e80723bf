import { assertNever } from '../../../renderer/sheet/assert-never.ts'
import type { Codec } from '../../../renderer/workbook/codec.ts'
import type { MutatedFile } from './mutate.ts'
import { newFaults } from './new-faults.ts'
import { unplainCheck, unplainTrouble } from './told-plainly.ts'
import { usesOf, type Came, type SoundFiles } from './use-file.ts'

/** Something that no file may bring about. */
export interface Crash {
  readonly use: string
  readonly what: string
}

/** What came of one file. */
export interface Tried {
  readonly place: number
  readonly base: string
  readonly mutations: readonly string[]
  /** The code of the refusal to read it; null where it was read. */
  readonly refused: string | null
  readonly crashes: readonly Crash[]
  /** What took longest of all that was done with it. */
  readonly slowest: Slowest
}

/** How much work one thing was, whatever else the machine did meanwhile. */
export interface Slowest {
  readonly use: string
  readonly milliseconds: number
}

/** Does with a file all that is to be done, and looks at what comes of it. */
export function tryFile(file: MutatedFile, sound: SoundFiles, codec: Codec): Tried {
  const crashes: Crash[] = []
  let refused: string | null = null
  let slowest: Slowest = { use: '', milliseconds: 0 }
  for (const { name, run } of usesOf(file, sound, codec)) {
    const start = process.cpuUsage()
    const came = attempt(run)
    const milliseconds = workSince(start)
    if (milliseconds > slowest.milliseconds) slowest = { use: name, milliseconds }
    refused ??= came.kind === 'thrown' ? null : refusalIn(came)
    const what = came.kind === 'thrown' ? came.what : wrongIn(came)
    if (what !== null) crashes.push({ use: name, what })
  }
  const { place, base, mutations } = file
  return { place, base, mutations, refused, crashes, slowest }
}

interface Thrown {
  readonly kind: 'thrown'
  readonly what: string
}

function attempt(run: () => Came): Came | Thrown {
  try {
    return run()
  } catch (error) {
    return { kind: 'thrown', what: whereOf(error) }
  }
}

function workSince(start: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(start)
  return (user + system) / 1_000
}

/** Whatever is done with a file, it is read first; what is refused only when it is written was read. */
function refusalIn(came: Came): string | null {
  return came.kind === 'checked' && came.checked.kind === 'rejected' ? came.checked.trouble.code : null
}

function wrongIn(came: Came): string | null {
  switch (came.kind) {
    case 'nothing':
      return null
    case 'trouble':
      return unplainTrouble(came.trouble)
    case 'checked':
      return unplainCheck(came.checked)
    case 'file':
      return newFaults(came.bytes, came.of)[0] ?? null
    default:
      return assertNever(came)
  }
}

function whereOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  return (error.stack ?? error.message).split('\n').slice(0, 4).join(' | ').slice(0, 500)
}
