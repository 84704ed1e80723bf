import type { Page } from '@playwright/test'
import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Desktop, SaveOutcome } from '../../electron/ipc/contract.ts'
import { expect, test } from '../fixtures/app.ts'

type WithDesktop = { readonly desktop: Desktop }

const save = (page: Page, text: string, token?: string, overwrite = false): Promise<SaveOutcome> =>
  page.evaluate(
    ([content, known, isMeant]) =>
      (window as unknown as WithDesktop).desktop.saveWorkbook({
        suggestedName: '04_財政部.xlsx',
        bytes: new TextEncoder().encode(content),
        ...(known === undefined ? {} : { token: known }),
        ...(isMeant ? { overwrite: true } : {}),
      }),
    [text, token, overwrite] as const,
  )

test('reads the file the user chose, and only says so when they choose none', async ({
  app,
  page,
  folder,
}) => {
  const path = join(folder, '葛󠄀飾𠮷.xlsx')
  await writeFile(path, '中身')
  const open = () =>
    page.evaluate(async () => {
      const outcome = await (window as unknown as WithDesktop).desktop.openWorkbook()
      return outcome.kind === 'opened'
        ? [outcome.file.name, new TextDecoder().decode(outcome.file.bytes)]
        : outcome
    })
  await app.answerOpen(path)
  expect(await open()).toEqual(['葛󠄀飾𠮷.xlsx', '中身'])
  await app.answerOpen(null)
  expect(await open()).toEqual({ kind: 'cancelled' })
  await app.answerOpen(join(folder, 'ない.xlsx'))
  expect(await open()).toEqual({ kind: 'trouble', trouble: 'absent', name: 'ない.xlsx' })
})

test('saves to the same file by its token, also after the process was killed', async ({
  app,
  page,
  folder,
}) => {
  const path = join(folder, '財政部.xlsx')
  await app.answerSave(path)
  const first = await save(page, '一')
  expect(first).toMatchObject({ kind: 'saved', name: '財政部.xlsx' })
  await app.answerSave(null)
  const token = first.kind === 'saved' ? first.token : ''
  await app.kill()
  await app.relaunch()
  expect(await save(app.page, '二', token)).toEqual({ kind: 'saved', name: '財政部.xlsx', token })
  expect(await readFile(path, 'utf8')).toBe('二')
  expect(await save(app.page, '三')).toEqual({ kind: 'cancelled' })
})

test('leaves the file as it was when another program holds it', async ({ app, page, folder }) => {
  const path = join(folder, '財政部.xlsx')
  await writeFile(path, '元')
  await app.answerSave(path)
  await app.failSaveWith('EBUSY')
  expect(await save(page, '新')).toEqual({ kind: 'trouble', trouble: 'busy', name: '財政部.xlsx' })
  expect(await readFile(path, 'utf8')).toBe('元')
  expect((await readdir(folder)).filter((name) => name.endsWith('.tmp'))).toEqual([])
  await app.failSaveWith(null)
  expect(await save(page, '新')).toMatchObject({ kind: 'saved' })
  expect(await readFile(path, 'utf8')).toBe('新')
})

test('does not write over what somebody else wrote, also after the process was killed', async ({
  app,
  page,
  folder,
}) => {
  const path = join(folder, '財政部.xlsx')
  await app.answerSave(path)
  const first = await save(page, '一')
  const token = first.kind === 'saved' ? first.token : ''
  await app.kill()
  await writeFile(path, '上司の書き込み')
  await app.relaunch()
  expect(await save(app.page, '二', token)).toEqual({
    kind: 'trouble',
    trouble: 'changed',
    name: '財政部.xlsx',
  })
  expect(await readFile(path, 'utf8')).toBe('上司の書き込み')
  expect(await save(app.page, '二', token, true)).toMatchObject({ kind: 'saved', token })
  expect(await readFile(path, 'utf8')).toBe('二')
})
