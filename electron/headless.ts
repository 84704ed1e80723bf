import { runCommand, usage } from './headless/run-command.ts'

/** The command line: JSON on standard output; exit code 0 when all went well, 1 when not, 2 for wrong usage. */
async function main(): Promise<void> {
  const result = await runCommand(process.argv.slice(2))
  if (!result) {
    process.stderr.write(usage)
    process.exitCode = 2
    return
  }
  process.stdout.write(`${JSON.stringify(result.value, null, 2)}\n`)
  process.exitCode = result.ok ? 0 : 1
}

void main()
