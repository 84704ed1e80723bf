/** Says on standard error, or to `tell`, what our own code threw at `file`, so that the fault can be found. */
export function tellFault(
  file: string,
  error: unknown,
  tell: (text: string) => void = (text) => void process.stderr.write(text),
): void {
  tell(`${file}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`)
}
