import { fflateCodec } from '../fflate-codec.ts'
import { packedBytes, readZip } from '../read-zip.ts'

/** Each part of a file as latin-1 text, so that texts are equal exactly where bytes are; in the zip's order. */
export function partTexts(bytes: Uint8Array): ReadonlyMap<string, string> {
  const zip = readZip(bytes)
  return new Map(
    zip.entries.map((entry) => {
      const packed = packedBytes(zip, entry)
      const content = entry.method === 0 ? packed : fflateCodec.inflate(packed, entry.size, 1e9)
      if (typeof content === 'string') throw new Error(`${entry.name}: ${content}`)
      return [entry.name, new TextDecoder('latin1').decode(content)]
    }),
  )
}

/** Names of the parts whose content differs, or that only one of the files has. */
export function changedParts(before: Uint8Array, after: Uint8Array): string[] {
  const [old, fresh] = [partTexts(before), partTexts(after)]
  return [...new Set([...old.keys(), ...fresh.keys()])].filter((name) => old.get(name) !== fresh.get(name))
}
