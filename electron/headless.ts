import { readCommand } from './headless/read-command.ts'

const usage = `使い方：
  npm run -s sheet -- read [--outline] ファイル...
  npm run -s sheet -- fill [--any-year] 様式.xlsx シート.json 保存先.xlsx
`

/** What a command ends with: the value to print, and whether all went well. */
interface Result {
  readonly value: unknown
  readonly ok: boolean
}

/** Runs a command; null for wrong usage. */
async function run([command, ...rest]: readonly string[]): Promise<Result | null> {
  const options = rest.filter((argument) => argument.startsWith('--'))
  const files = rest.filter((argument) => !argument.startsWith('--'))
  if (command === 'read' && files.length > 0 && options.every((option) => option === '--outline')) {
    const value = await readCommand(files, options.length > 0)
    return { value, ok: value.every((one) => one.ok) }
  }
  const [template, sheet, out, ...more] = files
  if (command !== 'fill' || !template || !sheet || !out || more.length > 0) return null
  if (!options.every((option) => option === '--any-year')) return null
  const { fillCommand } = await import('./headless/fill-command.ts')
  const value = await fillCommand(template, sheet, out, { anyYear: options.length > 0 })
  return { value, ok: value.ok }
}

async function main(): Promise<void> {
  const result = await run(process.argv.slice(2))
  if (!result) {
    process.stderr.write(usage)
    process.exitCode = 2
    return
  }
  process.stdout.write(`${JSON.stringify(result.value, null, 2)}\n`)
  process.exitCode = result.ok ? 0 : 1
}

void main()
