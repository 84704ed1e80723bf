// `npm run pack`: the unpacked app of this platform in release/, made from the Electron that is here.
// `npm run pack -- FOLDER` writes it below another folder.
import { join, resolve } from 'node:path'
import {
  downloadElectron,
  electronBinary,
  electronFolder,
  electronVersion,
  overrideVariable,
} from './electron-binary.mjs'
import { root } from './inputs.cjs'
import { setUpOrExit } from './setup.mjs'

await setUpOrExit(['electron', 'renderer'])
// Set-up may have installed these a moment ago.
const { Arch, build, Platform } = await import('electron-builder')
const { builderConfig } = await import('./electron-builder.config.mjs')

const output = resolve(process.argv[2] ?? join(root, 'release'))
const why = electronBinary() ? null : process.env[overrideVariable] ? 'it is not there' : downloadElectron()
if (why !== null) {
  process.stderr.write(`Can't pack without Electron: ${why}\n`)
  process.exit(1)
}

const config = await builderConfig({
  folder: electronFolder(),
  binary: electronBinary(),
  version: electronVersion(),
  output,
})
await build({
  projectDir: root,
  targets: Platform.current().createTarget('dir', Arch[process.arch]),
  config,
})
process.stdout.write(`The app is in ${output}\n`)
