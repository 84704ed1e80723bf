import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { electronBinary } from '../electron-binary.mjs'
import { cache, root } from '../inputs.cjs'
import { setUpOrExit } from '../setup.mjs'

const report = join(cache, 'kills.json')
const say = (text) => process.stdout.write(`${text}\n`)

function figuresOf({ rounds, renderers, sent, lostOlder, worstMs, unreadable, odd, damagedCopies }, seed) {
  return [
    '### Killed while typing',
    '',
    `\`npm run soak -- kills ${rounds} ${seed}\`: the shell is killed (SIGKILL) at a random moment of typing with compositions, and a fresh process looks at what was kept.`,
    '',
    `- Rounds: ${rounds}, in ${renderers} of them the window’s process crashed first; ${sent} words and steps of compositions sent.`,
    `- Rounds that lost something older than 2 s: ${lostOlder}; the oldest thing lost was ${worstMs} ms old.`,
    `- Unreadable drafts: ${unreadable}. Copies damaged in every generation: ${damagedCopies}.`,
    ...odd.map((one) => `  - ${one.replace(/\s+/g, ' ')}`),
  ].join('\n')
}

/** Kills the app COUNT times (1,000 where left out) with the choices of SEED; holds when nothing older than 2 s is lost. */
export async function soak([count = '1000', seed = '1']) {
  await setUpOrExit(['electron', 'renderer'])
  if (!electronBinary() || !existsSync('/usr/bin/xvfb-run')) {
    process.stderr.write('This needs an Electron and xvfb-run.\n')
    return { ok: false, figures: null }
  }
  mkdirSync(cache, { recursive: true })
  rmSync(report, { force: true })
  const playwright = [
    join(root, 'node_modules/@playwright/test/cli.js'),
    'test',
    '--config=e2e/playwright.config.ts',
    '--project=electron',
    '--trace=off',
    'kills',
  ]
  const { status } = spawnSync('/usr/bin/xvfb-run', ['-a', process.execPath, ...playwright], {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, JUTEN_KILLS: count, JUTEN_KILLS_SEED: seed, JUTEN_KILLS_REPORT: report },
  })
  if (!existsSync(report)) return { ok: false, figures: null }
  const figures = figuresOf(JSON.parse(readFileSync(report, 'utf8')), seed)
  say(`\n${figures}`)
  return { ok: status === 0, figures }
}
