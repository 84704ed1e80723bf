/** A part of `times` equal pieces between a head and a tail: its deflated bytes, and how many they inflate to. */
export function repeated(
  head: string,
  piece: string,
  times: number,
  tail: string,
): { packed: Uint8Array; size: number }
