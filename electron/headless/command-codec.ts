import type { Codec } from '../../renderer/workbook/codec.ts'
import { PartMemory } from '../../renderer/workbook/part-memory.ts'
import { nodeCodec } from '../node-codec.ts'

/** The codec of one command: its files are often of one template, whose parts are then read once. */
export function commandCodec(): Codec {
  return { ...nodeCodec, memory: new PartMemory() }
}
