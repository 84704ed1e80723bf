/** A call that names an address: its family, its host or path, and its port where the family has ports. */
export interface NetworkCall {
  readonly call: string
  readonly family: string
  readonly host: string | null
  readonly port: number | null
}
/** Strace's arguments, with the file it writes; the program to trace and its arguments follow. */
export function traceArguments(output: string): string[]
/** The command that runs a program in a network namespace with the loopback and no route. */
export function withoutRoute(program: string, args: readonly string[]): [string, string[]]
/** Every call in strace's output that names an address, in order. */
export function networkCalls(text: string): NetworkCall[]
/** Whether a call could reach beyond this machine. */
export function leaves(call: NetworkCall): boolean
/** The calls counted by name, family and address: rows of those three and the count. */
export function countCalls(calls: readonly NetworkCall[]): string[][]
