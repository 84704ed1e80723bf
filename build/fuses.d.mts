/** A fuse by electron-builder's name, and how it is to stand. */
export interface Fuse {
  readonly name: string
  readonly on: boolean
}
/** Every fuse that electron-builder sets, in the order of the wire. */
export const fuses: readonly Fuse[]
/** The fuses after those, as Electron ships them. */
export const shippedFuses: readonly Fuse[]
/** What electron-builder is told for an Electron with so many fuses. */
export function fuseOptions(count: number): Readonly<Record<string, boolean>>
/** The whole wire as it is to stand in an Electron with so many fuses, one `0` or `1` each. */
export function fuseWire(count: number): string
