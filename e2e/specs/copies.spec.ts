import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Desktop } from '../../electron/ipc/contract.ts'
import { expect, test } from '../fixtures/app.ts'

type WithDesktop = { readonly desktop: Desktop }

test('keeps a copy in a folder that a user can see, and reads it after a restart', async ({
  app,
  page,
  folder,
}) => {
  const written = await page.evaluate(async () => {
    const { copies } = (window as unknown as WithDesktop).desktop
    const body = new TextEncoder().encode('一枚の表𠮷')
    return copies?.writeCopy({ kind: 'sheet', id: 'seen1' }, { 部局: '財政部' }, body)
  })
  expect(written).toEqual({ kind: 'written' })
  const home = join(folder, 'user-data', 'Jutenの控え')
  expect(await readdir(home)).toEqual(expect.arrayContaining(['sheets', 'はじめにお読みください.txt']))
  const file = await readFile(join(home, 'sheets', 'sheet-seen1.juten'), 'utf8')
  expect(file.slice(file.indexOf('\n') + 1)).toBe('一枚の表𠮷')
  await app.close()
  const again = await app.relaunch()
  const read = await again.evaluate(async () => {
    const { copies } = (window as unknown as WithDesktop).desktop
    const copy = await copies?.readCopy({ kind: 'sheet', id: 'seen1' })
    const found = await copies?.listCopies()
    const text = copy?.kind === 'read' ? new TextDecoder().decode(copy.bytes) : copy?.kind
    const named = found?.entries.filter(({ name }) => name.id === 'seen1')
    return { text, about: named?.map(({ about }) => about), path: (await copies?.copiesFolder())?.path }
  })
  expect(read).toEqual({ text: '一枚の表𠮷', about: [{ 部局: '財政部' }], path: home })
})

test('turns away a copy whose name would lead elsewhere', async ({ page }) => {
  const answer = await page.evaluate(() =>
    (window as unknown as WithDesktop).desktop.copies
      ?.readCopy({ kind: 'sheet', id: '../../recent-files' })
      .then(({ kind }) => kind)
      .catch((error: unknown) => String(error)),
  )
  expect(answer).toContain('bad-arguments')
})
