import type { CopyName } from '../ipc/contract.ts'

/** Which copies in the folder are known to whoever writes now, so that what is written follows from them. */
export interface KnownCopies {
  /** Begins a list; to be called again when it holds what is in the folder. Whoever lists first compares. */
  toBeCompared(): () => void
  wroteHome(name: CopyName): void
  wroteBeside(name: CopyName): void
  isKnown(name: CopyName): boolean
  /** Whether what stands in for a copy was written by somebody who knew the copy. */
  descends(name: CopyName): boolean
}

/** Nothing is known yet: a folder that was away when all was compared holds nobody knows what. */
export function knownCopies(): KnownCopies {
  let isListed = false
  let isCompared = false
  const home = new Set<string>()
  const beside = new Set<string>()
  const isKnown = (name: CopyName) => name.kind === 'content' || isCompared || home.has(keyOf(name))
  return {
    toBeCompared() {
      const isFirst = !isListed
      isListed = true
      return () => {
        if (isFirst) isCompared = true
      }
    },
    wroteHome: (name) => void home.add(keyOf(name)),
    wroteBeside: (name) => void (isKnown(name) && beside.add(keyOf(name))),
    isKnown,
    descends: (name) => name.kind === 'content' || beside.has(keyOf(name)),
  }
}

const keyOf = ({ kind, id }: CopyName): string => `${kind} ${id}`
