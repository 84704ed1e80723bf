/** What can go wrong with a disk, once or from some step on. */
export type Fault =
  /** The system refuses a step with this code. */
  | { readonly kind: 'refused'; readonly code: string; readonly lasts: boolean }
  /** A write takes half of what it was given and says so. */
  | { readonly kind: 'short' }
  /** A write takes nothing and says so, without an error. */
  | { readonly kind: 'nothing' }
  /** A write takes half and says that it took all. */
  | { readonly kind: 'lost' }
  /** A write takes half and then the disk is full. */
  | { readonly kind: 'torn' }
  /** The program ends here: nothing that follows is done. */
  | { readonly kind: 'crash' }
  /** The power goes: what was not synced is NUL bytes, and nothing that follows is done. */
  | { readonly kind: 'power-cut' }

const codes = ['ENOSPC', 'EBUSY', 'EPERM', 'EROFS', 'EACCES', 'EIO'] as const

/** Every fault that is swept. A share that vanished says ENOENT to everything from then on. */
export const faults: readonly Fault[] = [
  ...codes.flatMap((code) => [false, true].map((lasts) => ({ kind: 'refused', code, lasts }) as const)),
  { kind: 'refused', code: 'ENOENT', lasts: true },
  { kind: 'short' },
  { kind: 'nothing' },
  { kind: 'lost' },
  { kind: 'torn' },
  { kind: 'crash' },
  { kind: 'power-cut' },
]

/** A fault in a few words. */
export const nameOf = (fault: Fault): string =>
  fault.kind === 'refused' ? `${fault.code}${fault.lasts ? ' from then on' : ''}` : fault.kind

/** Whether the program lives on after a fault. */
export const isSurvived = ({ kind }: Fault): boolean => kind !== 'crash' && kind !== 'power-cut'
