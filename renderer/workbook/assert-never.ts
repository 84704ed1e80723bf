/** As in `renderer/sheet`: ends a switch over every kind, so that a new kind fails to compile here. */
export function assertNever(value: never): never {
  throw new TypeError(`unknown kind: ${JSON.stringify(value)}`)
}
