/** Ends a switch over every kind: a new kind fails to compile here. */
export function assertNever(value: never): never {
  throw new TypeError(`unknown kind: ${JSON.stringify(value)}`)
}
