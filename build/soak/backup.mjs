import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { cache, root } from '../inputs.cjs'
import { setUpOrExit } from '../setup.mjs'

const report = join(cache, 'backup-size.json')
const seconds = (ms) => (ms / 1000).toFixed(1)
const taskOf = ({ longestTask }) => (longestTask === 0 ? 'none' : `${longestTask} ms`)

function figuresOf({ sheets, versions, files, bytes, written, read, restored }) {
  const row = (name, part) => `| ${name} | ${seconds(part.ms)} | ${taskOf(part)} |`
  return [
    '### A backup of a city',
    '',
    `\`npm run soak -- backup ${files}\`: ${sheets} sheets with ${versions} earlier versions and a consolidation of ${files} returned files, in Chromium: ${(bytes / 1024 / 1024).toFixed(1)} MB.`,
    '',
    '| | seconds | longest task of 50 ms or more |',
    '| --- | ---: | ---: |',
    row('made, and read back against every checksum', written),
    row('opened, checked and compared', read),
    row('brought in', restored),
  ].join('\n')
}

/** Makes, reads and brings in a backup with COUNT returned files (500 where left out), and says how long each took. */
export async function soak([count = '500']) {
  await setUpOrExit(['renderer'])
  mkdirSync(cache, { recursive: true })
  rmSync(report, { force: true })
  const playwright = join(root, 'node_modules/@playwright/test/cli.js')
  const { status } = spawnSync(
    process.execPath,
    [
      playwright,
      'test',
      '--config=e2e/playwright.config.ts',
      '--project=chromium',
      '--trace=off',
      'backup-size',
    ],
    {
      cwd: root,
      stdio: ['ignore', 'inherit', 'inherit'],
      env: { ...process.env, JUTEN_BACKUP_FILES: count, JUTEN_BACKUP_REPORT: report },
    },
  )
  if (!existsSync(report)) return { ok: false, figures: null }
  const figures = figuresOf(JSON.parse(readFileSync(report, 'utf8')))
  process.stdout.write(`\n${figures}\n`)
  return { ok: status === 0, figures }
}
