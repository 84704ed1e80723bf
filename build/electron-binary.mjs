import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './inputs.cjs'

const names = { darwin: 'Electron.app/Contents/MacOS/Electron', win32: 'electron.exe' }
const name = names[process.platform] ?? 'electron'
const home = join(root, 'node_modules/electron')

/** A download that takes longer than this counts as impossible, in milliseconds. */
const limit = 180_000

/** The environment variable that names a folder with an Electron to use; `require('electron')` honours it too. */
export const overrideVariable = 'ELECTRON_OVERRIDE_DIST_PATH'

/** The folder with Electron's binary: the one named by the environment, else the downloaded one; or null. */
export function electronFolder() {
  const asked = process.env[overrideVariable]
  if (asked) return existsSync(join(asked, name)) ? asked : null
  return existsSync(join(home, 'path.txt')) && existsSync(join(home, 'dist', name))
    ? join(home, 'dist')
    : null
}

/** The path of Electron's binary, or null where there is none. */
export function electronBinary() {
  const folder = electronFolder()
  return folder && join(folder, name)
}

/** Downloads the pinned Electron once, by its own installer; null when it is there now, else why not, in a line. */
export function downloadElectron() {
  process.stderr.write('Downloading Electron (once) ...\n')
  const done = spawnSync(process.execPath, [join(home, 'install.js')], {
    stdio: ['ignore', 'ignore', 'pipe'],
    timeout: limit,
    encoding: 'utf8',
  })
  if (electronBinary()) return null
  if (done.error?.code === 'ETIMEDOUT') return 'the download took too long'
  return (
    done.stderr
      .split('\n')
      .find((line) => line.trim() !== '')
      ?.trim()
      .slice(0, 160) ?? 'the download failed'
  )
}

/** The version of the Electron in use, such as `45.4.1`; null where there is none. */
export function electronVersion() {
  const folder = electronFolder()
  try {
    return folder && readFileSync(join(folder, 'version'), 'utf8').trim().replace(/^v/, '')
  } catch {
    return null
  }
}
