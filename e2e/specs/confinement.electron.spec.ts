import { join } from 'node:path'
import { channels } from '../../electron/ipc/channels.ts'
import { asElectron, expect, test } from '../fixtures/app.ts'
import { root } from '../fixtures/host.ts'

// These provoke refusals on purpose.
test.use({ strict: false })

type Preferences = Readonly<Record<string, unknown>>

test('opens its window with every guard of Electron up', async ({ app }) => {
  const all = await asElectron(app).app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows().map(({ webContents }) =>
      (webContents as unknown as { getLastWebPreferences(): Preferences }).getLastWebPreferences(),
    ),
  )
  expect(all).toHaveLength(1)
  expect(all[0]).toMatchObject({
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    nodeIntegrationInSubFrames: false,
    webSecurity: true,
    allowRunningInsecureContent: false,
    experimentalFeatures: false,
    enableBlinkFeatures: '',
    webviewTag: false,
  })
})

const elsewhere = [
  'https://192.0.2.1/',
  'http://127.0.0.1:9/',
  'file:///etc/passwd',
  'data:text/html,<title>elsewhere</title>',
  'chrome://version',
  'devtools://devtools/bundled/inspector.html',
  'app://elsewhere/index.html',
]

for (const url of elsewhere)
  test(`stays on its own page when it is led to ${url}`, async ({ app, page }) => {
    const before = page.url()
    await page.evaluate((to) => {
      window.open(to)
      window.open(to, '_self')
      const link = Object.assign(document.createElement('a'), { href: to, target: '_blank' })
      document.body.append(link)
      link.click()
      const form = Object.assign(document.createElement('form'), { action: to, method: 'post' })
      document.body.append(form)
      form.submit()
      window.location.href = to
    }, url)
    // A second round through the page: what was begun above has been decided by now.
    expect(await page.evaluate(async () => (await fetch('/index.html')).status)).toBe(200)
    expect(page.url()).toBe(before)
    const urls = await asElectron(app).app.evaluate(({ webContents }) =>
      webContents.getAllWebContents().map((contents) => contents.getURL()),
    )
    expect(urls).toEqual([before])
  })

test('holds no frame and no webview of another page', async ({ app, page }) => {
  await page.evaluate((urls) => {
    for (const url of urls) {
      const held = ['iframe', 'webview', 'object', 'embed'].map((tag) => document.createElement(tag))
      for (const element of held) element.setAttribute(element.tagName === 'OBJECT' ? 'data' : 'src', url)
      document.body.append(...held)
    }
  }, elsewhere)
  const held = () =>
    asElectron(app).app.evaluate(({ webContents }) =>
      Promise.all(
        webContents
          .getAllWebContents()
          .flatMap(({ mainFrame }) => mainFrame.framesInSubtree)
          .map((frame) => frame.executeJavaScript('location.href') as Promise<string>),
      ),
    )
  // A page that the policy refuses ends as Chromium's page of an error; what may not even be tried stays empty.
  const refused = 'chrome-error://chromewebdata/'
  await expect
    .poll(async () => (await held()).filter((href) => href === refused).length)
    .toBeGreaterThanOrEqual(4)
  expect(new Set(await held())).toEqual(new Set([page.url(), refused, 'about:blank']))
})

test('reads no file: by fetch, picture, style, script, font, worker or request', async ({ app, page }) => {
  const read = await page.evaluate(async () => {
    const file = 'file:///etc/passwd'
    const loads = (tag: string, attribute: string) =>
      new Promise<boolean>((resolve) => {
        const element = document.createElement(tag)
        element.addEventListener('load', () => resolve(true))
        element.addEventListener('error', () => resolve(false))
        element.setAttribute(attribute, file)
        if (tag === 'link') element.setAttribute('rel', 'stylesheet')
        document.body.append(element)
      })
    const yes = () => true
    const no = () => false
    return Promise.all([
      fetch(file).then(yes, no),
      loads('img', 'src'),
      loads('link', 'href'),
      loads('script', 'src'),
      new FontFace('file', `url(${file})`).load().then(yes, no),
      new Promise<boolean>((resolve) => {
        try {
          new Worker(file).addEventListener('error', () => resolve(false))
        } catch {
          resolve(false)
        }
      }),
      new Promise<boolean>((resolve) => {
        const request = new XMLHttpRequest()
        request.addEventListener('loadend', () => resolve(request.responseText !== ''))
        request.open('GET', file)
        request.send()
      }),
    ])
  })
  expect(read).toEqual([false, false, false, false, false, false, false])
  const failure = await asElectron(app).app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]
      ?.webContents.loadURL('file:///etc/passwd')
      .then(
        () => 'loaded',
        (error: { code: string }) => error.code,
      ),
  )
  expect(failure).toBe('ERR_BLOCKED_BY_CLIENT')
})

test('downloads nothing', async ({ app, page }) => {
  const started = asElectron(app).app.evaluate(
    ({ session }) =>
      new Promise<string>((resolve) =>
        // The app's own listener came first and has decided by now.
        session.defaultSession.once('will-download', (event, item) =>
          resolve(`${item.getFilename()} prevented: ${event.defaultPrevented}`),
        ),
      ),
  )
  await page.evaluate(() => {
    const href = URL.createObjectURL(new Blob(['x']))
    Object.assign(document.createElement('a'), { href, download: 'x.exe' }).click()
  })
  expect(await started).toBe('x.exe prevented: true')
})

test('gives no device, no screen and no place', async ({ page }) => {
  const refused = await page.evaluate(() => {
    const { navigator: of } = window as unknown as {
      navigator: Record<string, Record<string, (options: unknown) => Promise<unknown>> | undefined>
    }
    const ask = async (api: string, verb: string, options: unknown) => {
      // What is not there at all can't be given either.
      const given: unknown = await of[api]?.[verb]?.(options).catch(() => null)
      return Array.isArray(given) ? given.length === 0 : given === null || given === undefined
    }
    return Promise.all([
      ask('mediaDevices', 'getUserMedia', { audio: true, video: true }),
      ask('mediaDevices', 'getDisplayMedia', { video: true }),
      ask('usb', 'getDevices', undefined),
      ask('hid', 'getDevices', undefined),
      ask('serial', 'getPorts', undefined),
      ask('bluetooth', 'requestDevice', { acceptAllDevices: true }),
      ask('wakeLock', 'request', 'screen'),
    ])
  })
  expect(refused).toEqual([true, true, true, true, true, true, true])
})

test('gives the page its verbs, and nothing of Electron’s own', async ({ page }) => {
  const given = await page.evaluate(() => {
    const { desktop } = window as unknown as { desktop: Record<string, object> }
    const { copies = {}, ...rest } = desktop
    const own = ['require', 'module', 'exports', 'process', 'global', 'Buffer', 'electron', 'ipcRenderer']
    return {
      verbs: [...Object.keys(rest), ...Object.keys(copies)],
      own: own.filter((name) => name in window),
    }
  })
  expect(given.own).toEqual([])
  expect(given.verbs.sort()).toEqual([...Object.keys(channels), 'onFlush', 'onFolderChange', 'onMenu'].sort())
})

test('turns every verb away for a page of another origin, and for a frame within the app’s own', async ({
  app,
}) => {
  const answers = await asElectron(app).app.evaluate(
    async ({ BrowserWindow }, { preload, verbs }) => {
      // A window such as the app never opens: another page, given the app's own preload, in its frames too.
      const asking = `Promise.all(${JSON.stringify(verbs)}.map((verb) =>
        ({ ...window.desktop, ...window.desktop.copies })[verb]().then(() => 'answered', (error) => error.message)))`
      const ask = async (url: string, prepare: string, frame: number) => {
        const window = new BrowserWindow({
          show: false,
          webPreferences: { preload, sandbox: true, nodeIntegrationInSubFrames: true },
        })
        await window.loadURL(url)
        await window.webContents.executeJavaScript(prepare)
        const said = (await window.webContents.mainFrame.framesInSubtree[frame]?.executeJavaScript(
          asking,
        )) as string[]
        window.destroy()
        return said
      }
      const framed = `new Promise((resolve) => {
        const frame = document.createElement('iframe')
        frame.srcdoc = '<p>within</p>'
        frame.addEventListener('load', () => resolve(true))
        document.body.append(frame)
      })`
      return [
        await ask('data:text/html,<p>other</p>', '0', 0),
        await ask('app://juten/index.html', framed, 1),
      ]
    },
    { preload: join(root, 'dist/electron/preload.cjs'), verbs: Object.keys(channels) },
  )
  for (const said of answers) {
    expect(said).toHaveLength(Object.keys(channels).length)
    for (const message of said ?? []) expect(message).toContain('untrusted-sender')
  }
})
