/** Says on standard error how far a run has come, where somebody looks at it: on a terminal, on one line. */
export function showProgress(
  done: number,
  all: number,
  file: string,
  terminal: Pick<NodeJS.WriteStream, 'isTTY' | 'write'> = process.stderr,
): void {
  if (!terminal.isTTY) return
  terminal.write(`\r\u001b[K${done < all ? `${done + 1}/${all}件 ${file}` : ''}`)
}
