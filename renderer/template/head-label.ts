import type { Head } from './find-heads.ts'

/** What an extra column is called: by its head, with what stands above it where several heads are the same. */
export function headLabels(heads: readonly Head[]): readonly string[] {
  const names = heads.map((head) => oneLine(head.text))
  return heads.map((head, i) => {
    const name = names[i] ?? ''
    const isRepeated = names.some((other, at) => other === name && heads[at]?.box !== head.box)
    const group = head.above.at(-1)?.text
    return isRepeated && group !== undefined ? `${oneLine(group)} ${name}` : name
  })
}

/** A heading's text in one line: headings are broken where their cell is narrow. */
export function oneLine(text: string): string {
  return text.replace(/\s*\n\s*/g, '').trim()
}
