import { app, Menu, session, type BrowserWindow } from 'electron'
import { join } from 'node:path'
import identity from '../identity.json'
import { fileDialogs, showAbout } from './dialogs.ts'
import { openRecentFiles } from './files/recent-files.ts'
import { workbookDesk } from './files/workbook-desk.ts'
import { signals } from './ipc/channels.ts'
import type { Shell } from './ipc/contract.ts'
import { handle } from './ipc/handle.ts'
import { menuTemplate } from './menu.ts'
import { cutNetwork, cutNetworkSwitches } from './offline.ts'
import { isOwnPage, origin, registerScheme, serveScheme } from './scheme.ts'
import { openWindow, preloadIn, type AppWindow } from './window.ts'

app.setName(identity.productName)
app.setAppUserModelId(identity.appId)
// Tests give each run a folder of its own by the switch; for everybody else the folder never changes.
if (!app.commandLine.hasSwitch('user-data-dir')) {
  app.setPath('userData', join(app.getPath('appData'), identity.userDataFolder))
}
registerScheme()
cutNetworkSwitches()

if (app.requestSingleInstanceLock()) void app.whenReady().then(start)
else app.quit()

app.on('window-all-closed', () => app.quit())

async function start(): Promise<void> {
  cutNetwork(session.defaultSession, origin)
  serveScheme(join(__dirname, '../renderer'))
  const recent = await openRecentFiles(join(app.getPath('userData'), 'recent-files.json'))
  const window = openWindow(preloadIn(__dirname))
  answerVerbs(window, recent)
  setMenu(window.browser)
  app.on('second-instance', () => focus(window.browser))
}

function answerVerbs(window: AppWindow, recent: Awaited<ReturnType<typeof openRecentFiles>>): void {
  const desk = workbookDesk(fileDialogs(window.browser), recent)
  const shell: Shell = {
    ...desk,
    saveWorkbook: (request) => window.saves.watch(desk.saveWorkbook(request)),
    setUnsaved: async (unsaved) => window.setUnsaved(unsaved),
  }
  handle(shell, isOwnPage)
}

function setMenu(browser: BrowserWindow): void {
  const template = menuTemplate({
    send: (command) => browser.webContents.send(signals.menu, command),
    showAbout: () => void showAbout(browser),
  })
  Menu.setApplicationMenu(Menu.buildFromTemplate(template))
}

function focus(browser: BrowserWindow): void {
  if (browser.isMinimized()) browser.restore()
  browser.focus()
}
