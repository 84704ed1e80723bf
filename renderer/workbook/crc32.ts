const polynomial = 0xedb88320
let table: Int32Array | undefined

function makeTable(): Int32Array {
  const made = new Int32Array(256)
  for (let byte = 0; byte < 256; byte++) {
    let value = byte
    for (let bit = 0; bit < 8; bit++) value = value & 1 ? polynomial ^ (value >>> 1) : value >>> 1
    made[byte] = value
  }
  return made
}

/** The CRC-32 of zip (ISO 3309) as an unsigned number. */
export function crc32(bytes: Uint8Array): number {
  table ??= makeTable()
  let crc = -1
  for (let i = 0; i < bytes.length; i++) crc = (table[(crc ^ bytes[i]!) & 0xff] ?? 0) ^ (crc >>> 8)
  return (crc ^ -1) >>> 0
}
