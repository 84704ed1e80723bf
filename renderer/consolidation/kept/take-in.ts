import type { KeptReturn } from './kept-return.ts'

/** A file as it comes: under which name, with which bytes, and where it lies. */
export type Arrival = Pick<KeptReturn, 'file' | 'print' | 'size' | 'isInFolder' | 'modifiedAt'>

/** What a file that comes means for those that came before. */
export type TakenIn =
  /** These bytes are there under this name. */
  | { readonly kind: 'known'; readonly version: KeptReturn }
  /** They were there, went away with the folder's file, and are there again. */
  | { readonly kind: 'back'; readonly version: KeptReturn }
  /** A new version, in the place of another where the folder's file has another content now. */
  | { readonly kind: 'new'; readonly version: KeptReturn; readonly replaced: KeptReturn | null }

/**
 * Takes a file in among those that came. Only the watched folder's own file takes another's place: another file of the
 * same name is one more, under a name of its own, since mail brings many files of one name.
 */
export function takeIn(kept: readonly KeptReturn[], arrival: Arrival, now: number): TakenIn {
  const { file, print, isInFolder } = arrival
  const alike = kept.filter((one) => one.print === print && plainName(one.file) === plainName(file))
  const same = alike.find((one) => one.past === null) ?? alike.find((one) => one.file === file)
  if (same) {
    const version = { ...same, modifiedAt: arrival.modifiedAt, isInFolder: same.isInFolder || isInFolder }
    return same.past === null
      ? { kind: 'known', version }
      : { kind: 'back', version: { ...version, past: null } }
  }
  const version: KeptReturn = {
    ...arrival,
    cameAt: now,
    past: null,
    checked: null,
    shape: null,
    checkedUnder: '',
  }
  const named = kept.filter((one) => one.past === null && one.file === file)
  const replaced = isInFolder ? (named.find((one) => one.isInFolder) ?? null) : null
  const isTaken = named.some((one) => one !== replaced)
  return {
    kind: 'new',
    version: isTaken ? { ...version, file: freeName(file, kept) } : version,
    replaced,
  }
}

/** The name without its folders and the number that it was given here. */
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
