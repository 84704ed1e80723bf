import type { Page } from '@playwright/test'
import { mkdir, readdir, readFile, rename, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Desktop, FolderPurpose, FolderToken } from '../../electron/ipc/contract.ts'
import { expect, test } from '../fixtures/app.ts'
import type { Host } from '../fixtures/host.ts'
import { HomePage } from '../pages/home-page.ts'

type WithDesktop = { readonly desktop: Desktop }

async function choose(app: Host, path: string, purpose: FolderPurpose): Promise<FolderToken> {
  await app.answerFolder(path)
  const outcome = await app.page.evaluate(
    (wanted) => (window as unknown as WithDesktop).desktop.chooseFolder(wanted),
    purpose,
  )
  if (outcome.kind !== 'chosen') throw new Error(outcome.kind)
  return outcome.token
}

const list = (page: Page, token: FolderToken) =>
  page.evaluate((named) => (window as unknown as WithDesktop).desktop.listFolder(named), token)

/** A file's text, or what was answered in its place, or the message of the rejection. */
const read = (page: Page, token: FolderToken, path: string) =>
  page.evaluate(
    async ([named, within]) => {
      try {
        const { desktop } = window as unknown as WithDesktop
        const outcome = await desktop.readInFolder(named, within)
        return outcome.kind === 'read' ? new TextDecoder().decode(outcome.bytes) : outcome
      } catch (error) {
        return error instanceof Error ? error.message : error
      }
    },
    [token, path] as const,
  )

const write = (page: Page, token: FolderToken, name: string, text: string, overwrite = false) =>
  page.evaluate(
    ([named, called, content, isMeant]) => {
      const { desktop } = window as unknown as WithDesktop
      const bytes = new TextEncoder().encode(content)
      return desktop.writeInFolder(named, called, bytes, isMeant ? { overwrite: true } : {})
    },
    [token, name, text, overwrite] as const,
  )

async function makeReturns(folder: string): Promise<string> {
  const returns = join(folder, '回収')
  await mkdir(join(returns, '支所'), { recursive: true })
  await writeFile(join(returns, '04_財政部.xlsx'), '財政')
  await writeFile(join(returns, '支所/葛󠄀飾𠮷.xlsx'), '支所')
  return returns
}

test('lists and reads a folder by its token, also after the process was killed', async ({ app, folder }) => {
  const token = await choose(app, await makeReturns(folder), 'returns')
  expect(token).not.toContain(folder)
  await app.kill()
  const page = await app.relaunch()
  expect(await list(page, token)).toEqual({
    kind: 'listed',
    name: '回収',
    files: [
      { path: '04_財政部.xlsx', size: 6, modifiedAt: expect.any(Number) },
      { path: '支所/葛󠄀飾𠮷.xlsx', size: 6, modifiedAt: expect.any(Number) },
    ],
    unread: [],
  })
  expect(await read(page, token, '支所/葛󠄀飾𠮷.xlsx')).toBe('支所')
  await rename(join(folder, '回収'), join(folder, '移動'))
  expect(await list(page, token)).toEqual({ kind: 'trouble', trouble: 'absent', name: '回収' })
})

test('turns away what leads out of the folder', async ({ app, page, folder }) => {
  const returns = await makeReturns(folder)
  await writeFile(join(folder, '秘密.xlsx'), '秘')
  await symlink(join(folder, '秘密.xlsx'), join(returns, 'link.xlsx'))
  const token = await choose(app, returns, 'returns')
  for (const path of ['../秘密.xlsx', '支所/../../秘密.xlsx', join(folder, '秘密.xlsx')])
    expect(await read(page, token, path)).toContain('bad-arguments')
  expect(await read(page, token, 'link.xlsx')).toEqual({ kind: 'trouble', trouble: 'denied' })
  expect(await list(page, token)).toMatchObject({ unread: [{ path: 'link.xlsx', trouble: 'denied' }] })
})

test('tells of a file that came, once it is whole, and of no lock file', async ({ app, page, folder }) => {
  const returns = await makeReturns(folder)
  const token = await choose(app, returns, 'returns')
  await list(page, token)
  // Home gives the window its title when it comes.
  await new HomePage(page).expectLoaded()
  await page.evaluate(async (named) => {
    const { desktop } = window as unknown as WithDesktop
    let times = 0
    desktop.onFolderChange((changed) => {
      times += 1
      document.title = `${changed === named} ${times}`
    })
    await desktop.watchFolder(named)
  }, token)
  await writeFile(join(returns, '~$04_財政部.xlsx'), 'lock')
  await writeFile(join(returns, '04_総務部.xlsx'), '総務')
  await expect(page).toHaveTitle('true 1', { timeout: 30_000 })
  expect(await read(page, token, '04_総務部.xlsx')).toBe('総務')
  await page.evaluate((named) => (window as unknown as WithDesktop).desktop.unwatchFolder(named), token)
})

test('writes into a folder for output, over a file only when told to, and never among the returns', async ({
  app,
  page,
  folder,
}) => {
  const returns = await makeReturns(folder)
  const out = join(folder, '書き出し')
  await mkdir(out)
  const token = await choose(app, out, 'output')
  expect(await write(page, token, '修正依頼/財政部.xlsx', '一')).toEqual({
    kind: 'saved',
    name: '修正依頼－財政部.xlsx',
  })
  expect(await write(page, token, '修正依頼/財政部.xlsx', '二')).toMatchObject({ kind: 'exists' })
  expect(await write(page, token, '修正依頼/財政部.xlsx', '三', true)).toMatchObject({ kind: 'saved' })
  expect(await readdir(out)).toEqual(['修正依頼－財政部.xlsx'])
  expect(await readFile(join(out, '修正依頼－財政部.xlsx'), 'utf8')).toBe('三')
  const returned = await choose(app, returns, 'returns')
  expect(await write(page, returned, '04_財政部.xlsx', '新', true)).toMatchObject({ kind: 'trouble' })
  await page.evaluate((named) => (window as unknown as WithDesktop).desktop.watchFolder(named), returned)
  const within = await choose(app, returns, 'output')
  expect(await write(page, within, '04_財政部.xlsx', '新', true)).toMatchObject({
    trouble: 'returns-folder',
  })
  expect(await readFile(join(returns, '04_財政部.xlsx'), 'utf8')).toBe('財政')
})

test('reads the files the user chose, each or why not', async ({ app, page, folder }) => {
  const returns = await makeReturns(folder)
  const open = () =>
    page.evaluate(async () => {
      const outcome = await (window as unknown as WithDesktop).desktop.openWorkbooks()
      if (outcome.kind !== 'opened') return outcome.kind
      return outcome.files.map((file) =>
        'trouble' in file ? [file.name, file.trouble] : [file.name, new TextDecoder().decode(file.bytes)],
      )
    })
  await app.answerOpenMany([join(returns, '04_財政部.xlsx'), join(returns, 'ない.xlsx')])
  expect(await open()).toEqual([
    ['04_財政部.xlsx', '財政'],
    ['ない.xlsx', 'absent'],
  ])
  await app.answerOpenMany(null)
  expect(await open()).toBe('cancelled')
})

test('prints the page as a PDF that the user saves', async ({ app, page, folder }) => {
  const path = join(folder, '修正依頼.pdf')
  await app.answerSave(path)
  const print = () => page.evaluate(() => (window as unknown as WithDesktop).desktop.printPage('修正依頼'))
  expect(await print()).toMatchObject({ kind: 'saved', name: '修正依頼.pdf' })
  const pdf = await readFile(path, 'latin1')
  expect(pdf.slice(0, 5)).toBe('%PDF-')
  // A4 in points, upright.
  expect(pdf).toMatch(/\/MediaBox \[0 0 59[45](\.\d+)? 84[12](\.\d+)?\]/)
  await app.answerSave(null)
  expect(await print()).toEqual({ kind: 'cancelled' })
})
