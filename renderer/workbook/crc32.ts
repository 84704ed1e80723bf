const polynomial = 0xedb88320
let tables: readonly Int32Array[] | undefined

/** The usual table, and three more for the bytes that lie one, two and three further ahead. */
function makeTables(): Int32Array[] {
  const made = Array.from({ length: 4 }, () => new Int32Array(256))
  for (let byte = 0; byte < 256; byte++) {
    let value = byte
    for (let step = 0; step < 4; step++) {
      for (let bit = 0; bit < 8; bit++) value = value & 1 ? polynomial ^ (value >>> 1) : value >>> 1
      made[step]![byte] = value
    }
  }
  return made
}

/** The CRC-32 of zip (ISO 3309) as an unsigned number; four bytes at a time. `before` is that of what comes before. */
export function crc32(bytes: Uint8Array, before = 0): number {
  tables ??= makeTables()
  const [first, second, third, fourth] = tables as [Int32Array, Int32Array, Int32Array, Int32Array]
  let crc = ~before
  let i = 0
  for (const end = bytes.length - 3; i < end; i += 4) {
    crc ^= bytes[i]! | (bytes[i + 1]! << 8) | (bytes[i + 2]! << 16) | (bytes[i + 3]! << 24)
    crc = fourth[crc & 0xff]! ^ third[(crc >>> 8) & 0xff]! ^ second[(crc >>> 16) & 0xff]! ^ first[crc >>> 24]!
  }
  for (; i < bytes.length; i++) crc = first[(crc ^ bytes[i]!) & 0xff]! ^ (crc >>> 8)
  return (crc ^ -1) >>> 0
}
