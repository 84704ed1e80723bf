import { getCurrentFuseWire } from '@electron/fuses'
import { readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { fuseOptions } from './fuses.mjs'
import { root } from './inputs.cjs'

const identity = JSON.parse(readFileSync(join(root, 'identity.json'), 'utf8'))

async function fuseOptionsFor(binary) {
  const wire = await getCurrentFuseWire(binary)
  return fuseOptions(Object.keys(wire).filter((key) => key !== 'version').length)
}

/** Electron-builder's configuration for the Electron in `folder`, whose binary and version are given too. */
export async function builderConfig({ folder, binary, version, output }) {
  return {
    appId: identity.appId,
    productName: identity.productName,
    executableName: identity.productName.toLowerCase(),
    electronVersion: version,
    electronDist: folder,
    npmRebuild: false,
    asar: true,
    directories: { output, buildResources: 'assets' },
    files: ['dist/electron/{main,preload}.cjs', 'dist/renderer/**/*', 'package.json', '!**/*.map'],
    electronLanguages: ['ja', 'en-US'],
    electronFuses: await fuseOptionsFor(binary),
    afterPack: ({ appOutDir }) => {
      // An Electron made to open folders brings an app of its own: dead weight, and not ours.
      for (const own of ['app', 'default_app.asar']) {
        rmSync(join(appOutDir, 'resources', own), { recursive: true, force: true })
      }
    },
    publish: null,
    win: {
      target: ['nsis', 'zip'],
      // Editing the executable on another system needs Wine.
      signAndEditExecutable: process.platform === 'win32',
    },
    nsis: {
      oneClick: false,
      perMachine: false,
      deleteAppDataOnUninstall: false,
      installerLanguages: ['ja_JP'],
    },
    mac: { target: ['zip'], category: 'public.app-category.productivity' },
    linux: { target: ['AppImage', 'zip'], category: 'Office' },
  }
}
