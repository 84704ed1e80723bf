import type { Desktop, MenuCommand } from '../../electron/ipc/contract.ts'
import { expect, test } from '../fixtures/app.ts'

test('sends the commands of the menu to the window', async ({ app, page }) => {
  await page.evaluate(() => {
    const { desktop } = window as unknown as { desktop: Desktop }
    const heard: MenuCommand[] = []
    Object.assign(window, { heard })
    desktop.onMenu((command) => heard.push(command))
  })
  for (const command of ['undo', 'redo', 'home'] as const) await app.menu(command)
  const heard = () => page.evaluate(() => (window as unknown as { heard: MenuCommand[] }).heard)
  await expect.poll(heard).toEqual(['undo', 'redo', 'home'])
})
