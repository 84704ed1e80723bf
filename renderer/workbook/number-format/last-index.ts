/** Where the last element stands that is so, or -1; the array's own method is younger than the older shell. */
export function lastIndex<T>(list: readonly T[], isSo: (one: T) => boolean): number {
  for (let i = list.length - 1; i >= 0; i--) if (isSo(list[i]!)) return i
  return -1
}
