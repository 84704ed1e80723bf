/** A command's arguments: what stands by itself, in order, and the values of its options. */
export interface Arguments<Option extends string> {
  readonly places: readonly string[]
  readonly options: Readonly<Partial<Record<Option, string>>>
}

/** Takes `--option VALUE` and `--option=VALUE`; null for an option that isn't known, comes twice or has no value. */
export function parseArguments<Option extends string>(
  list: readonly string[],
  known: readonly Option[],
): Arguments<Option> | null {
  const places: string[] = []
  const options: Partial<Record<Option, string>> = {}
  for (let i = 0; i < list.length; i++) {
    const argument = list[i] ?? ''
    if (!argument.startsWith('--')) {
      places.push(argument)
      continue
    }
    const [, name = '', inline] = /^--([^=]*)(?:=(.*))?$/s.exec(argument) ?? []
    const option = known.find((one) => one === name)
    const value = inline ?? list[++i]
    if (option === undefined || value === undefined || value === '' || options[option] !== undefined)
      return null
    options[option] = value
  }
  return { places, options }
}
