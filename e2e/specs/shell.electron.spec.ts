import { spawn } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { electronBinary } from '../../build/electron-binary.mjs'
import type { Desktop } from '../../electron/ipc/contract.ts'
import { asElectron, expect, test } from '../fixtures/app.ts'
import { root, type Host } from '../fixtures/host.ts'
import { ConsolidationPage } from '../pages/consolidation-page.ts'
import { HomePage } from '../pages/home-page.ts'

// These provoke refusals on purpose.
test.use({ strict: false })

test('keeps the window sandboxed, on its own page and alone', async ({ app, page }) => {
  const before = page.url()
  const opened = await page.evaluate(() => {
    const child = window.open('https://192.0.2.1/')
    window.location.href = 'https://192.0.2.1/'
    return { child: child === null, node: 'require' in window || 'process' in window }
  })
  expect(opened).toEqual({ child: true, node: false })
  expect(page.url()).toBe(before)
  const preferences = await asElectron(app).app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows().map(({ webContents }) => {
      const last = (
        webContents as unknown as { getLastWebPreferences(): Record<string, unknown> }
      ).getLastWebPreferences()
      return [last['sandbox'], last['contextIsolation'], last['nodeIntegration']]
    }),
  )
  expect(preferences).toEqual([[true, true, false]])
})

test('refuses every permission', async ({ page }) => {
  const asked = await page.evaluate(() =>
    Promise.all([
      Notification.requestPermission(),
      navigator.clipboard.readText().catch((error: Error) => error.name),
      new Promise((resolve) =>
        navigator.geolocation.getCurrentPosition(resolve, (error) => resolve(error.code)),
      ),
    ]),
  )
  expect(asked).toEqual(['denied', 'NotAllowedError', 1])
  const states = await page.evaluate(() =>
    Promise.all(
      ['geolocation', 'notifications', 'camera', 'microphone', 'clipboard-read', 'midi'].map(
        async (name) => (await navigator.permissions.query({ name: name as PermissionName })).state,
      ),
    ),
  )
  expect(new Set(states)).toEqual(new Set(['denied']))
})

test('turns away what the contract does not say', async ({ page }) => {
  const answers = await page.evaluate(() => {
    const { desktop } = window as unknown as {
      desktop: Record<string, (...args: unknown[]) => Promise<unknown>>
    }
    const say = (error: Error) => error.message
    return Promise.all([
      desktop['setUnsaved']?.('yes').catch(say),
      desktop['saveWorkbook']?.({ suggestedName: '../x.xlsx' }).catch(say),
    ])
  })
  for (const answer of answers) expect(answer).toContain('bad-arguments')
})

test('cancels a request that page code could not even make', async ({ app }) => {
  const failure = await asElectron(app).app.evaluate(async ({ net, session }) => {
    const request = net.request({ url: 'https://192.0.2.1/', session: session.defaultSession })
    return new Promise<string>((resolve) => {
      request.on('response', () => resolve('answered'))
      request.on('error', (error) => resolve(error.message))
      request.end()
    })
  })
  expect(failure).toContain('ERR_BLOCKED_BY_CLIENT')
})

test('runs once: a second start brings the first window to the front', async ({ app, folder }) => {
  const second = asElectron(app).app.evaluate(
    ({ app: main }) => new Promise<string>((resolve) => main.once('second-instance', () => resolve('told'))),
  )
  const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : []
  const started = spawn(
    electronBinary() ?? '',
    [root, `--user-data-dir=${join(folder, 'user-data')}`, ...asRoot],
    {
      stdio: 'ignore',
    },
  )
  const ended = new Promise<number | null>((resolve) => started.once('exit', resolve))
  expect(await second).toBe('told')
  expect(await ended).toBe(0)
})

test('flushes the window before it closes, and asks when something would be lost', async ({ app, page }) => {
  await page.evaluate(() => {
    const { desktop } = window as unknown as { desktop: Desktop }
    desktop.onFlush(async () => {
      await new Promise((resolve) => setTimeout(resolve, 200))
      await desktop.setUnsaved('text')
    })
  })
  expect(await closedAndAsked(app)).toBe('保存できていない入力があります。')
})

test('asks before it closes over terms that are typed and not kept, by their name', async ({ app, page }) => {
  const terms = new ConsolidationPage(page)
  await terms.openNew()
  await terms.roster.fill('総務部\n財政部')
  expect(await closedAndAsked(app)).toBe('取りまとめの設定を保存していません。')
  await expect(terms.roster).toHaveValue('総務部\n財政部')
})

test('has the window write everything down when Windows ends the session', async ({ app, page }) => {
  // Home gives the window its title when it comes.
  await new HomePage(page).expectLoaded()
  await page.evaluate(() => {
    const { desktop } = window as unknown as { desktop: Desktop }
    desktop.onFlush(async () => {
      document.title = 'written'
    })
  })
  await asElectron(app).app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.emit('session-end'),
  )
  await expect(page).toHaveTitle('written')
})

for (const verb of ['saveWorkbook', 'writeInFolder'] as const)
  test(`closes only when the file that is being saved is on disk (${verb})`, async ({
    app,
    page,
    folder,
  }) => {
    const path = join(folder, '財政部.xlsx')
    await app.answerSave(path)
    await app.answerFolder(folder)
    const main = asElectron(app).app
    await main.evaluate(() => {
      const fs = process.mainModule?.require('node:fs/promises') as {
        rename: (...args: unknown[]) => unknown
      }
      const { rename } = fs
      fs.rename = async (...args) => {
        await new Promise((resolve) => setTimeout(resolve, 2_000))
        return rename(...args)
      }
    })
    await page.evaluate(async (wanted) => {
      const { desktop } = window as unknown as { desktop: Desktop }
      const bytes = new TextEncoder().encode('新')
      if (wanted === 'saveWorkbook') return void desktop.saveWorkbook({ suggestedName: 'x.xlsx', bytes })
      const chosen = await desktop.chooseFolder('output')
      if (chosen.kind !== 'chosen') throw new Error(chosen.kind)
      void desktop.writeInFolder(chosen.token, '財政部.xlsx', bytes)
    }, verb)
    await app.close()
    expect(await readFile(path, 'utf8')).toBe('新')
  })

test('stays open when the save that was under way met trouble', async ({ app, page, folder }) => {
  await app.answerSave(join(folder, '財政部.xlsx'))
  await app.failSaveWith('ENOSPC')
  await new HomePage(page).expectLoaded()
  const trouble = page.evaluate(() => {
    const { desktop } = window as unknown as { desktop: Desktop }
    desktop.onFlush(async () => {
      document.title = (
        await desktop.saveWorkbook({ suggestedName: 'x.xlsx', bytes: new Uint8Array(3) })
      ).kind
    })
  })
  await trouble
  const close = () =>
    asElectron(app).app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close())
  await close()
  await expect(page).toHaveTitle('trouble')
  await page.evaluate(() => (document.title = ''))
  // Only a window that stayed can be asked again and meet the same trouble.
  await expect(async () => {
    await close()
    await expect(page).toHaveTitle('trouble', { timeout: 1_000 })
  }).toPass()
  await app.failSaveWith(null)
})

for (const [unsaved, words] of [
  [null, '入力した内容は自動で保存されています。'],
  ['text', '最後の入力は保存できていませんでした。'],
] as const)
  test(`tells about a window that crashed (unsaved: ${unsaved}), and opens the page again`, async ({
    app,
    page,
  }) => {
    await page.evaluate(
      (value) => (window as unknown as { desktop: Desktop }).desktop.setUnsaved(value),
      unsaved,
    )
    const main = asElectron(app).app
    const told = await main.evaluate(async ({ BrowserWindow, dialog }) => {
      const { webContents } = BrowserWindow.getAllWindows()[0] ?? {}
      const message = new Promise<string[]>((resolve) => {
        dialog.showMessageBox = async (...args: unknown[]) => {
          const { message, detail } = args.at(-1) as { message: string; detail: string }
          resolve([message, detail])
          return { response: 0, checkboxChecked: false }
        }
      })
      const reloaded = new Promise<boolean>((resolve) =>
        webContents?.once('did-finish-load', () => resolve(true)),
      )
      webContents?.forcefullyCrashRenderer()
      return [await message, await reloaded, webContents?.getURL()]
    })
    expect(told).toEqual([
      ['画面の表示が止まりました。', expect.stringContaining(words)],
      true,
      'app://juten/index.html',
    ])
    // The new page holds nothing, so closing asks nothing.
    const asked = await main.evaluate(async ({ BrowserWindow, dialog }) => {
      const [browser] = BrowserWindow.getAllWindows()
      const seen: string[] = []
      dialog.showMessageBox = async (...args: unknown[]) => {
        seen.push((args.at(-1) as { message: string }).message)
        return { response: 0, checkboxChecked: false }
      }
      const destroy = browser?.destroy.bind(browser)
      await new Promise<void>((resolve) => {
        if (browser) browser.destroy = () => resolve()
        browser?.close()
        setTimeout(resolve, 3_000)
      })
      if (browser && destroy) browser.destroy = destroy
      return seen
    })
    expect(asked).toEqual([])
  })

/** What the app asks when its window is closed, answered by going back to it; from then on the answer is to close. */
async function closedAndAsked(app: Host): Promise<string> {
  const main = asElectron(app).app
  const asked = await main.evaluate(
    ({ BrowserWindow, dialog }) =>
      new Promise<string>((resolve) => {
        dialog.showMessageBox = async (...args: unknown[]) => {
          resolve((args.at(-1) as { message: string }).message)
          return { response: 0, checkboxChecked: false }
        }
        BrowserWindow.getAllWindows()[0]?.close()
      }),
  )
  expect(await main.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1)
  await main.evaluate(({ dialog }) => {
    dialog.showMessageBox = async () => ({ response: 1, checkboxChecked: false })
  })
  return asked
}
