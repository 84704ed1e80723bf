import { inflateRawSync } from 'node:zlib'

/** Entries of a plain zip by name, still packed. */
function entriesOf(file) {
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength)
  let at = file.length - 22
  while (view.getUint32(at, true) !== 0x06054b50) at--
  const count = view.getUint16(at + 10, true)
  at = view.getUint32(at + 16, true)
  const entries = new Map()
  for (let i = 0; i < count; i++) {
    const [nameLength, extra, comment] = [28, 30, 32].map((offset) => view.getUint16(at + offset, true))
    const local = view.getUint32(at + 42, true)
    const start = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true)
    const name = file.subarray(at + 46, at + 46 + nameLength).toString()
    entries.set(name, file.subarray(start, start + view.getUint32(at + 20, true)))
    at += 46 + nameLength + extra + comment
  }
  return entries
}

/** The least that reading all cells of a workbook's visible sheet can take in Node: no checks, no limits, no sense. */
export function bareCells(file) {
  const entries = entriesOf(file)
  const text = (name) => inflateRawSync(entries.get(name)).toString()
  const strings = [...text('xl/sharedStrings.xml').matchAll(/<si>.*?<t[^>]*>([^<]*)<\/t>.*?<\/si>/gs)].map(
    ([, t]) => t,
  )
  const cells = new Map()
  for (const [, address, attributes, value] of text('xl/worksheets/sheet1.xml').matchAll(
    /<c r="([A-Z]+\d+)"([^>]*)>(?:<v>([^<]*)<\/v>)?/g,
  ))
    if (value !== undefined) cells.set(address, attributes.includes('t="s"') ? strings[value] : value)
  return cells
}
