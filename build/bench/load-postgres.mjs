import { spawn, spawnSync } from 'node:child_process'
import { chownSync, closeSync, mkdtempSync, openSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const columns =
  'department text, file text, "fiscalYear" int, side text, goal int, "goalTitle" text, path text, text text, outcome text, "dueFrom" date, "dueTo" date, quantity numeric, unit text, baseline numeric, marks text'
const facts = 'count(*), count(distinct department), count("dueTo"), count(quantity)'
/** A line each, whatever stands in it: no JSON has these two control characters. */
const wholeLines = String.raw`with (format csv, quote e'\x01', delimiter e'\x02')`

/** PostgreSQL won't run as root: then it runs as the account that it brought along. */
function account() {
  if (process.getuid?.() !== 0) return {}
  const entry = spawnSync('getent', ['passwd', 'postgres'], { encoding: 'utf8' }).stdout.split(':')
  return entry.length > 3 ? { uid: Number(entry[2]), gid: Number(entry[3]) } : {}
}

/**
 * What PostgreSQL finds in the rows that `export` wrote, in a server of its own that is gone afterwards: facts for each
 * file, null where this machine has no PostgreSQL.
 */
export async function loadPostgres(lines, table) {
  const folder = mkdtempSync(join(tmpdir(), 'juten-pg-'))
  const as = account()
  if (as.uid !== undefined) chownSync(folder, as.uid, as.gid)
  const data = join(folder, 'data')
  const run = (program, args, input = 'ignore') =>
    spawnSync(program, args, { ...as, cwd: folder, encoding: 'utf8', stdio: [input, 'pipe', 'pipe'] })
  try {
    if (run('initdb', ['-D', data, '-U', 'juten', '-A', 'trust', '-E', 'UTF8', '--no-sync']).status !== 0)
      return null
    const server = spawn(
      'postgres',
      ['-D', data, '-k', folder, '-c', 'listen_addresses=', '-c', 'fsync=off'],
      {
        ...as,
        cwd: folder,
        stdio: 'ignore',
      },
    )
    const over = new Promise((resolve) => server.once('exit', resolve))
    try {
      return await ask(folder, run, lines, table)
    } finally {
      server.kill('SIGINT')
      await over
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

async function ask(folder, run, lines, table) {
  const psql = (sql, input) => {
    const args = [
      '-h',
      folder,
      '-U',
      'juten',
      '-d',
      'postgres',
      '-v',
      'ON_ERROR_STOP=1',
      '-Atq',
      '-F',
      ' ',
      '-c',
      sql,
    ]
    return run('psql', args, input)
  }
  for (let i = 0; i < 100 && psql('select 1').status !== 0; i++)
    await new Promise((resolve) => setTimeout(resolve, 100))
  const must = (sql, file) => {
    const input = file === undefined ? 'ignore' : openSync(file)
    const told = psql(sql, input)
    if (file !== undefined) closeSync(input)
    if (told.status !== 0) throw new Error(told.stderr)
    return told.stdout.trim()
  }
  must(`create table lines (line jsonb); create table items (${columns})`)
  must(`copy lines from stdin ${wholeLines}`, lines)
  must('copy items from stdin with (format csv, header true)', table)
  const fromLines = `(select line->>'department' department, (line->>'dueTo')::date "dueTo", (line->>'quantity')::numeric quantity from lines) t`
  const counts = (from) => must(`select ${facts} from ${from}`).split(' ').map(Number)
  return { 'PostgreSQL, JSON Lines': counts(fromLines), 'PostgreSQL, CSV': counts('items') }
}
