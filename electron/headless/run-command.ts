import type { Disk } from '../files/disk.ts'
import { cellsCommand } from './cells-command.ts'
import type { ChangeResult } from './change-file.ts'
import { folderOptions, parseFolderArguments } from './folder-terms.ts'
import { readCommand } from './read-command.ts'

/** What is printed for wrong usage, on standard error. */
export const usage = `使い方：
  npm run -s sheet -- read [--outline] ファイル...
  npm run -s sheet -- fill [--any-year] 様式.xlsx シート.json 保存先.xlsx
  npm run -s sheet -- cells ファイル...
  npm run -s sheet -- set ブック "シート!B7" 文字列 保存先.xlsx
  npm run -s sheet -- insert-rows ブック "シート!20" 行数 保存先.xlsx
  npm run -s sheet -- check フォルダー ${folderOptions}
  npm run -s sheet -- consolidate フォルダー 保存先.xlsx [同じ指定] [--separate]
  npm run -s sheet -- export フォルダー 保存先.jsonl|保存先.csv [同じ指定]
  npm run -s sheet -- send-back フォルダー 保存先フォルダー [同じ指定] [--due 2022-05-20] [--from 企画課]
`

/** What a command ends with: the value to print as JSON, and whether all went well. */
export interface CommandResult {
  readonly value: unknown
  readonly ok: boolean
}

/** Runs one command of the command line, which writes to `disk`; null for wrong usage. */
export async function runCommand(
  [command, ...rest]: readonly string[],
  disk?: Disk,
): Promise<CommandResult | null> {
  if (command === 'cells') return rest.length === 0 ? null : allOf(await cellsCommand(rest))
  if (command === 'set') return changed(rest, (await import('./set-command.ts')).setCommand, disk)
  if (command === 'insert-rows')
    return changed(rest, (await import('./insert-rows-command.ts')).insertRowsCommand, disk)
  if (command === 'check') return check(rest)
  if (command === 'consolidate') return consolidate(rest, disk)
  if (command === 'export') return exportItems(rest, disk)
  if (command === 'send-back') return sendBack(rest, disk)
  const options = rest.filter((argument) => argument.startsWith('--'))
  const files = rest.filter((argument) => !argument.startsWith('--'))
  const takes = (option: string) => options.every((one) => one === option)
  if (command === 'read' && files.length > 0 && takes('--outline')) {
    return allOf(await readCommand(files, options.length > 0))
  }
  const [template, sheet, out, ...more] = files
  if (command !== 'fill' || !template || !sheet || !out || more.length > 0 || !takes('--any-year'))
    return null
  const { fillCommand } = await import('./fill-command.ts')
  const value = await fillCommand(template, sheet, out, { anyYear: options.length > 0 }, disk)
  return { value, ok: value.ok }
}

async function check(rest: readonly string[]): Promise<CommandResult | null> {
  const parsed = parseFolderArguments(rest, 1)
  const [folder] = parsed?.places ?? []
  if (!parsed || folder === undefined) return null
  const { checkCommand } = await import('./check-command.ts')
  return checkCommand(folder, parsed.terms)
}

async function consolidate(rest: readonly string[], disk?: Disk): Promise<CommandResult | null> {
  const others = rest.filter((argument) => argument !== '--separate')
  const parsed = parseFolderArguments(others, 2)
  const [folder, out] = parsed?.places ?? []
  if (!parsed || folder === undefined || !out || !/\.xlsx$/i.test(out)) return null
  const separate = others.length < rest.length
  const { consolidateCommand } = await import('./consolidate-command.ts')
  return consolidateCommand(folder, out, { ...parsed.terms, separate }, disk)
}

async function exportItems(rest: readonly string[], disk?: Disk): Promise<CommandResult | null> {
  const parsed = parseFolderArguments(rest, 2)
  const [folder, out] = parsed?.places ?? []
  if (!parsed || folder === undefined || !out || !/\.(jsonl|csv)$/i.test(out)) return null
  const { exportCommand } = await import('./export-command.ts')
  return exportCommand(folder, out, parsed.terms, disk)
}

async function sendBack(rest: readonly string[], disk?: Disk): Promise<CommandResult | null> {
  const { parseSendBackArguments, sendBackCommand } = await import('./send-back-command.ts')
  const parsed = parseSendBackArguments(rest)
  return parsed && sendBackCommand(parsed.folder, parsed.out, parsed.terms, disk)
}

type Four = [book: string, where: string, what: string, out: string]

/** Runs a command of exactly four arguments, none of them an option: any text may be typed. */
async function changed(
  [book, where, what, out, ...more]: readonly string[],
  run: (...args: [...Four, disk?: Disk]) => Promise<ChangeResult | null>,
  disk?: Disk,
): Promise<CommandResult | null> {
  if (!book || !where || what === undefined || !out || more.length > 0) return null
  const value = await run(book, where, what, out, ...(disk === undefined ? [] : [disk]))
  return value && { value, ok: value.ok }
}

function allOf(value: readonly { readonly ok: boolean }[]): CommandResult {
  return { value, ok: value.every((one) => one.ok) }
}
