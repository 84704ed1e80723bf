// `npm start`: the app in Electron or, where Electron can't be had or with `--browser`, in the browser.
import { spawn } from 'node:child_process'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { downloadElectron, electronBinary, overrideVariable } from './electron-binary.mjs'
import { root } from './inputs.cjs'
import { openBrowser } from './open-browser.mjs'
import { setUpOrExit } from './setup.mjs'

/** Drafts belong to an address, port and all: so it is the same each time. */
const usualPort = 47133

const say = (text) => process.stdout.write(`${text}\n`)

function whyNoElectron() {
  if (electronBinary()) return null
  if (process.env[overrideVariable]) return `there is none in ${process.env[overrideVariable]}`
  return downloadElectron()
}

function startElectron(args) {
  // Chromium refuses to sandbox for root, which only containers and test machines run as.
  const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : []
  const child = spawn(electronBinary(), [...asRoot, root, ...args], {
    stdio: ['ignore', 'inherit', 'inherit'],
  })
  child.on('error', (error) => {
    process.stderr.write(`Electron can't start: ${error.message}\n`)
    process.exitCode = 1
  })
  child.on('exit', (code) => {
    process.exitCode = code ?? 1
  })
}

async function startBrowser() {
  const { serveLoopback } = createRequire(import.meta.url)('../dist/electron/loopback.cjs')
  const folder = join(root, 'dist/renderer')
  const { url } = await serveLoopback(folder, usualPort).catch((error) => {
    if (error.code !== 'EADDRINUSE') throw error
    say(`Port ${usualPort} is taken. At another address the drafts kept at the usual one are not shown.`)
    return serveLoopback(folder, 0)
  })
  say(`The app is at ${url} (Ctrl+C ends it).`)
  openBrowser(url)
}

const args = process.argv.slice(2)
await setUpOrExit(['electron', 'renderer'])
const why = args.includes('--browser') ? 'the browser was asked for' : whyNoElectron()
if (why === null) startElectron(args)
else {
  if (!args.includes('--browser'))
    say(`Electron is not available (${why}); serving the same app to your browser.`)
  await startBrowser()
}
