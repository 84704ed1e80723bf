import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { hearFolder } from './hear-folder.ts'

test('hears of a new file', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'hear-folder-'))
  let stop = (): void => undefined
  const heard = new Promise<void>((resolve) => {
    stop = hearFolder(folder, resolve)
  })
  await writeFile(join(folder, 'a.xlsx'), 'a')
  await expect(heard).resolves.toBeUndefined()
  stop()
})

test('a folder that is not there is only silent', () => {
  expect(() => hearFolder(join(tmpdir(), '無い'), () => undefined)()).not.toThrow()
})
