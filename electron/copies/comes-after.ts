import type { CopyAbout } from '../ipc/contract.ts'

/** What two writings of one copy are told apart by. */
export interface Writing {
  readonly about: CopyAbout
  readonly writtenAt: number
}

/**
 * Above 0 where what `one` is about holds more than the other, as the contract says of `CopyAbout`; 0 where that can't
 * be told. When it was written says less: an old text may be written again.
 */
export function aheadBy(one: CopyAbout, other: CopyAbout): number {
  const more = (key: string) => numberIn(one[key]) - numberIn(other[key])
  return more('length') || more('changedAt') || 0
}

/** Whether one writing holds more than another of the same copy, or as much and is the later one. */
export function comesAfter(one: Writing, other: Writing): boolean {
  const ahead = aheadBy(one.about, other.about)
  return ahead === 0 ? one.writtenAt > other.writtenAt : ahead > 0
}

const numberIn = (value: CopyAbout[string] | undefined): number => (typeof value === 'number' ? value : NaN)
