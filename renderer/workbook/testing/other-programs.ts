import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync, writeFileSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** The first of the programs that does what is asked of it, or null; why is said on standard error. */
function findProgram(programs: readonly string[], args: readonly string[], what: string): string | null {
  const found = programs.find((program) => spawnSync(program, args, { stdio: 'ignore' }).status === 0)
  if (found === undefined) process.stderr.write(`skipped: no ${what} here\n`)
  return found ?? null
}

/** A Python that has openpyxl, or null. */
export const python = findProgram(
  ['/usr/bin/python3', 'python3'],
  ['-c', 'import openpyxl'],
  'Python with openpyxl',
)
/** LibreOffice, or null. */
export const libreOffice = findProgram(['soffice', 'libreoffice'], ['--version'], 'LibreOffice')

const head = 'import sys, json, openpyxl\nfor p in sys.argv[1:]:\n b = openpyxl.load_workbook(p)\n'
const load = `${head} print(json.dumps({s.title: sorted(str(m) for m in s.merged_cells.ranges) for s in b.worksheets}))`
const firstComments = `${head} print(json.dumps({c.coordinate: c.comment.text for r in b.worksheets[0].iter_rows() for c in r if c.comment}))`

/** Opens files in openpyxl; gives each one's merges by sheet. A file that it can't open throws. */
export function openInOpenpyxl(files: readonly Uint8Array[]): Record<string, string[]>[] {
  return askOpenpyxl(load, files) as Record<string, string[]>[]
}

/** The texts of the comments on each file's first sheet by their cells, as openpyxl reads them. */
export function commentsInOpenpyxl(files: readonly Uint8Array[]): Record<string, string>[] {
  return askOpenpyxl(firstComments, files) as Record<string, string>[]
}

function askOpenpyxl(question: string, files: readonly Uint8Array[]): unknown[] {
  return inFolder(files, (paths) => {
    const run = spawnSync(python ?? '', ['-W', 'ignore', '-c', question, ...paths], { encoding: 'utf8' })
    if (run.status !== 0) throw new Error(run.stderr)
    return run.stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as unknown)
  })
}

/** Opens files in LibreOffice and saves them as workbooks again. A file that it can't open throws. */
export function resaveInLibreOffice(files: readonly Uint8Array[]): Uint8Array[] {
  return inFolder(files, (paths, folder) => {
    const out = join(folder, 'out')
    const home = `-env:UserInstallation=file://${folder}/home`
    const args = [
      home,
      '--headless',
      '--convert-to',
      'xlsx:Calc MS Excel 2007 XML',
      '--outdir',
      out,
      ...paths,
    ]
    const run = spawnSync(libreOffice ?? '', args, { encoding: 'utf8', timeout: 120_000 })
    return paths.map((_, i) => {
      const saved = join(out, `${i}.xlsx`)
      if (!existsSync(saved)) throw new Error(`LibreOffice did not open file ${i}: ${run.stderr}`)
      return readFileSync(saved)
    })
  })
}

function inFolder<T>(files: readonly Uint8Array[], work: (paths: readonly string[], folder: string) => T): T {
  const folder = mkdtempSync(join(tmpdir(), 'juten-elsewhere-'))
  try {
    const paths = files.map((bytes, i) => {
      const path = join(folder, `${i}.xlsx`)
      writeFileSync(path, bytes)
      return path
    })
    return work(paths, folder)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
