import { app, Menu, session, shell as system, type BrowserWindow } from 'electron'
import { join } from 'node:path'
import identity from '../identity.json'
import { confine } from './confine.ts'
import { copiesDesk } from './copies/copies-desk.ts'
import { copiesHome, type CopiesHome } from './copies/copies-home.ts'
import { openPlace } from './copies/copies-place.ts'
import { installationId } from './copies/owner.ts'
import { askToFollow, fileDialogs, showAbout, tellAboutShare } from './dialogs.ts'
import { clearTempsIn } from './files/clear-temps.ts'
import { disk } from './files/disk.ts'
import { folderDesk, type FolderDesk } from './files/folder-desk.ts'
import { openKnownFolders } from './files/known-folders.ts'
import { openRecentFiles } from './files/recent-files.ts'
import { workbookDesk, type WorkbookDesk } from './files/workbook-desk.ts'
import { signals } from './ipc/channels.ts'
import type { Copies, FolderToken, Shell } from './ipc/contract.ts'
import { handle } from './ipc/handle.ts'
import { menuTemplate } from './menu.ts'
import { isOnNetworkShare } from './network-share.ts'
import { cutNetwork, cutNetworkSwitches } from './offline.ts'
import { isOwnPage, origin } from './own-page.ts'
import { printPage } from './pdf/print-page.ts'
import { refusedSwitches } from './refused-switches.ts'
import { registerScheme, serveScheme } from './scheme.ts'
import { openWindow, preloadIn, type AppWindow } from './window.ts'

// The fuse that ignores --inspect doesn't cover Chromium's own switches; no page and no port is open yet.
if (app.isPackaged && refusedSwitches.some((name) => app.commandLine.hasSwitch(name))) process.exit(1)
// Before anything that such a start would leave hanging, the lock on the first instance among it.
if (isOnNetworkShare(process.execPath) && !app.commandLine.hasSwitch('no-sandbox')) tellAboutShare()
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

app.on('web-contents-created', (_event, contents) => confine(contents))
app.on('window-all-closed', () => app.quit())

async function start(): Promise<void> {
  cutNetwork(session.defaultSession, origin)
  serveScheme(join(__dirname, '../renderer'))
  const recent = await openRecentFiles(join(app.getPath('userData'), 'recent-files.json'))
  const folders = await openKnownFolders(join(app.getPath('userData'), 'known-folders.json'))
  const home = homeOfCopies()
  const place = await openPlace(home, disk, { isOnNetwork: isOnNetworkShare, ask: askToFollow })
  const installation = await installationId(home.installation, disk)
  const window = openWindow(preloadIn(__dirname))
  const dialogs = fileDialogs(window.browser)
  const copies = copiesDesk(place, home.standIn, {
    askFolder: dialogs.askCopiesFolder,
    show: async (path) => void (await system.openPath(path)),
    now: Date.now,
    ownership: { id: installation, ask: dialogs.askAboutOwned },
  })
  const desks = { ...workbookDesk(dialogs, recent), ...folderDesk(dialogs, folders, tellOfChanges(window)) }
  answerVerbs(window, desks, copies)
  const writtenTo = [app.getPath('userData'), ...folders.outputs(), ...recent.folders()]
  void copies.tidy().then(() => clearTempsIn(writtenTo, Date.now(), disk))
  setMenu(window.browser)
  app.on('second-instance', () => focus(window.browser))
}

/** The copies lie among the user's documents, or in a test beside the rest of its data. */
function homeOfCopies(): CopiesHome {
  const data = app.getPath('userData')
  return copiesHome(app.commandLine.hasSwitch('user-data-dir') ? data : app.getPath('documents'), data)
}

function answerVerbs(
  { browser, saves, setUnsaved }: AppWindow,
  desks: WorkbookDesk & FolderDesk,
  copies: Copies,
): void {
  const saveWorkbook: Shell['saveWorkbook'] = (request) => saves.watch(desks.saveWorkbook(request))
  const shell: Shell = {
    ...desks,
    ...copies,
    saveWorkbook,
    writeInFolder: (...args) => saves.watch(desks.writeInFolder(...args)),
    printPage: (suggestedName) => printPage(browser.webContents, suggestedName, saveWorkbook),
    setUnsaved: async (unsaved) => setUnsaved(unsaved),
  }
  handle(shell, isOwnPage)
}

const tellOfChanges =
  ({ browser }: AppWindow) =>
  (token: FolderToken) => {
    if (!browser.isDestroyed()) browser.webContents.send(signals.folderChanged, token)
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
