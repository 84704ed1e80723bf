import type { KeptReturn } from './kept-return.ts'

/** A file as it comes: under which name, with which bytes, and where it lies. */
export type Arrival = Pick<KeptReturn, 'file' | 'print' | 'size' | 'folderPath' | 'modifiedAt'>

/** What a file that comes means for those that came before. */
export type TakenIn =
  /** These bytes are there under this name. */
  | { readonly kind: 'known'; readonly version: KeptReturn }
  /** A version that was there before (back) or was not, in the place of another where that is not null. */
  | {
      readonly kind: 'new' | 'back'
      readonly version: KeptReturn
      readonly replaced: KeptReturn | null
    }

/**
 * Takes a file in among those that came. Only the watched folder's own file takes another's place: another file of the
 * same name is one more, under a name of its own, since mail brings many files of one name.
 */
export function takeIn(kept: readonly KeptReturn[], arrival: Arrival, now: number): TakenIn {
  const { print, folderPath, modifiedAt } = arrival
  const current = kept.filter(({ past }) => past === null)
  const same = current.find((one) => one.print === print && isNamed(one, arrival))
  if (same)
    return { kind: 'known', version: { ...same, modifiedAt, folderPath: folderPath ?? same.folderPath } }
  const replaced = folderPath === null ? null : (current.find((one) => one.folderPath === folderPath) ?? null)
  const taken = new Set(current.flatMap((one) => (one === replaced ? [] : one.file)))
  const file = taken.has(arrival.file) ? freeName(arrival.file, kept) : arrival.file
  const before = kept.find((one) => one.file === file && one.print === print)
  if (before) return { kind: 'back', version: { ...before, folderPath, modifiedAt, past: null }, replaced }
  const version: KeptReturn = {
    ...arrival,
    file,
    cameAt: now,
    past: null,
    checked: null,
    shape: null,
    checkedUnder: '',
  }
  return { kind: 'new', version, replaced }
}

/** A folder has each path once; what is chosen is called as it was, whatever number it was given here. */
function isNamed(one: KeptReturn, { file, folderPath }: Arrival): boolean {
  if (folderPath === null) return plainName(one.file) === plainName(file)
  return one.folderPath === folderPath || (one.folderPath === null && one.file === file)
}

/** The name without the number that it may have been given here. */
function plainName(file: string): string {
  return file.replace(/ \(\d+\)(?=\.[^.]*$|$)/, '')
}

/** `総務部.xlsx` as `総務部 (2).xlsx`, as Windows numbers. */
function freeName(file: string, kept: readonly KeptReturn[]): string {
  const taken = new Set(kept.map((one) => one.file))
  const dot = file.lastIndexOf('.')
  const [name, ending] = dot <= file.lastIndexOf('/') + 1 ? [file, ''] : [file.slice(0, dot), file.slice(dot)]
  let count = 2
  while (taken.has(`${name} (${count})${ending}`)) count++
  return `${name} (${count})${ending}`
}
