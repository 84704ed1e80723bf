import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { learnReference } from '../../../renderer/consolidation/shape/learn-reference.ts'
import { readWorkbook } from '../../../renderer/template/read-workbook.ts'
import type { Codec } from '../../../renderer/workbook/codec.ts'
import type { SoundFiles } from './use-file.ts'

/** The template that returns are held to, and a sheet that goes into templates; of the folder of workbooks. */
export function readSoundFiles(workbooks: string, codec: Codec): SoundFiles {
  const template = bytesOf(join(workbooks, 'side-by-side-r4-blank.xlsx'))
  const learned = learnReference('sent', template, codec)
  const read = readWorkbook(bytesOf(join(workbooks, 'side-by-side-r4-filled.xlsx')), codec)
  const [sheet] = read.ok ? read.value : []
  if (!learned.ok || !sheet) throw new Error('The sound files are not sound.')
  return { template, reference: learned.value, sheet }
}

function bytesOf(path: string): Uint8Array {
  return new Uint8Array(readFileSync(path))
}
