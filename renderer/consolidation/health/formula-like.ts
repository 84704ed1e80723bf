/**
 * How a text begins that Excel would take for a formula if it were typed anew; null for any other. A dash before a word
 * or a space, and lines that all begin with a dash, are lists.
 */
export function formulaBeginning(text: string): string | null {
  const [, sign = '', rest = ''] = /^\s*([=＝+＋\-－−@＠])(.*)/su.exec(text) ?? []
  const looksLike = likely[sign.normalize('NFKC').replace('−', '-')]
  return looksLike?.test(rest) ? sign + beginningOf(rest) : null
}

/** What follows each sign where a formula is meant: rules of lines (====) and lists (- 会議, -会議) are none. */
const likely: Readonly<Record<string, RegExp>> = {
  '=': /^(?![=＝>＞])\s*\S/u,
  '+': /^\s*[\w($"'.=+\-@０-９Ａ-Ｚａ-ｚ（]/u,
  '-': /^(?![^\n]*\n\s*[-－−])[\d($"'.=+@０-９（]|^[A-Za-z$]{1,3}\$?\d|^[A-Za-z]+\(/u,
  '@': /^[A-Za-z][\w.]*\s*[(|!]|^[A-Za-z]{1,3}\d/u,
}

function beginningOf(text: string): string {
  const line = text.split('\n')[0] ?? ''
  return line.length > 12 ? `${line.slice(0, 12)}…` : line
}
