/**
 * Compares paths as people number them: 2_総務部 before 10_財政部, folder by folder, a name before its longer forms
 * (総務部.xlsx before 総務部（修正）.xlsx). The same paths in whatever order sort the same.
 */
export function compareNaturally(one: string, other: string): number {
  const [a, b] = [keysOf(one), keysOf(other)]
  for (let i = 0; i < Math.min(a.length, b.length); i++) {
    const order = compareKeys(a[i] ?? '', b[i] ?? '')
    if (order !== 0) return order
  }
  return a.length - b.length || compareText(one, other)
}

/** Runs of digits and of everything else, widths and case apart; '' ends a folder's name and a name before its ending. */
function keysOf(path: string): readonly string[] {
  const folded = path.normalize('NFKC').toLowerCase()
  return folded.split(/[\\/]|\.(?=[a-z0-9]{1,5}$)/).flatMap((part) => [...(part.match(/\d+|\D+/g) ?? []), ''])
}

function compareKeys(one: string, other: string): number {
  if (!/^\d/.test(one) || !/^\d/.test(other)) return compareText(one, other)
  const [a, b] = [one.replace(/^0+/, ''), other.replace(/^0+/, '')]
  return a.length - b.length || compareText(a, b)
}

function compareText(one: string, other: string): number {
  return one === other ? 0 : one < other ? -1 : 1
}
