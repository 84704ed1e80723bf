import { readBaseWorkbooks } from './base-workbooks.ts'
import { mutate } from './mutate.ts'
import { quickCodec } from './quick-codec.ts'
import { readSoundFiles } from './sound-files.ts'
import { tryFile, type Tried } from './try-file.ts'

/** What a child is told with the process: which files of the run are its own. */
export interface Share {
  readonly seed: number
  /** The first place, how far it is to the next one, and behind which to stop. */
  readonly from: number
  readonly step: number
  readonly end: number
  readonly workbooks: string
  readonly folders: readonly string[]
}

/** What a child says of a file. */
export interface Told extends Tried {
  /** The most memory that the process has had so far, and whether this file was the one to go there. */
  readonly peakMegabytes: number
  readonly grew: boolean
}

const share = JSON.parse(process.argv[2] ?? '') as Share
const bases = readBaseWorkbooks(share.folders)
const codecs = [quickCodec('command line'), quickCodec('window')] as const
const sound = readSoundFiles(share.workbooks, codecs[0])

/** File after file, told each; the parent has a clock and ends what takes too long. */
async function run(): Promise<void> {
  for (let place = share.from; place < share.end; place += share.step) {
    const before = peak()
    const tried = tryFile(mutate(bases, share.seed, place), sound, codecs[place % 2 === 0 ? 0 : 1])
    const peakMegabytes = peak()
    await tell({ ...tried, peakMegabytes, grew: peakMegabytes > before })
  }
}

function peak(): number {
  return process.resourceUsage().maxRSS / 1_024
}

function tell(told: Told): Promise<void> {
  return new Promise((resolve) => {
    if (process.send) process.send(told, () => resolve())
    else resolve()
  })
}

void run().then(() => process.disconnect?.())
