/** One element of a legacy drawing, as it stands in the part. */
export interface VmlElement {
  readonly start: number
  readonly end: number
  readonly text: string
}

/**
 * The elements of a name in a legacy drawing, which is looked through as text; none of them holds another. What is
 * never closed ends the search, so time grows with the part and no more.
 */
export function vmlElements(vml: string, name: string): VmlElement[] {
  const [open, close] = [`<${name}`, `</${name}>`]
  const found: VmlElement[] = []
  let from = 0
  for (;;) {
    const start = vml.indexOf(open, from)
    const tagEnd = start < 0 ? -1 : vml.indexOf('>', start)
    if (tagEnd < 0) return found
    from = start + open.length
    if (!/[\s/>]/.test(vml[from] ?? '')) continue
    const closing = vml[tagEnd - 1] === '/' ? tagEnd + 1 - close.length : vml.indexOf(close, tagEnd)
    if (closing < 0 && vml[tagEnd - 1] !== '/') return found
    const end = closing + close.length
    found.push({ start, end, text: vml.slice(start, end) })
    from = end
  }
}
