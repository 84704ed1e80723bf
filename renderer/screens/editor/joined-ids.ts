/** The ids of what describes a field, for an attribute; null ones are left out. */
export function joinedIds(...ids: readonly (string | null)[]): { readonly describedBy?: string } {
  const given = ids.filter((id) => id !== null)
  return given.length === 0 ? {} : { describedBy: given.join(' ') }
}
