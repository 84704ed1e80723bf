import { getCurrentFuseWire, FuseV1Options } from '@electron/fuses'
import { readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './inputs.cjs'

const identity = JSON.parse(readFileSync(join(root, 'identity.json'), 'utf8'))

/** Nothing in the app runs as Node, takes Node's options or reads the app from anywhere but its archive. */
const fuses = {
  runAsNode: false,
  enableCookieEncryption: false,
  enableNodeOptionsEnvironmentVariable: false,
  enableNodeCliInspectArguments: false,
  enableEmbeddedAsarIntegrityValidation: true,
  onlyLoadAppFromAsar: true,
  loadBrowserProcessSpecificV8Snapshot: false,
}

/** Older Electrons lack this fuse, and turning what is not there fails. */
async function fusesFor(binary) {
  const wire = await getCurrentFuseWire(binary)
  const lacks = wire[FuseV1Options.GrantFileProtocolExtraPrivileges] === undefined
  return lacks ? fuses : { ...fuses, grantFileProtocolExtraPrivileges: false }
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
    electronFuses: await fusesFor(binary),
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
