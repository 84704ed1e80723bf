import { expect, test } from '../fixtures/app.ts'
import { inputMethod } from '../fixtures/input-method.ts'

// The other specs trust this instrument: so it is measured first.
test('the test IME composes, confirms and gives up as a real one does', async ({ page }) => {
  await page.evaluate(() => {
    const area = document.createElement('textarea')
    area.ariaLabel = '試し書き'
    const log: string[] = []
    const note = (event: Event) => {
      const key = event instanceof KeyboardEvent ? `:${event.keyCode}:${event.isComposing}` : ''
      log.push(event.type + key)
    }
    for (const type of ['compositionstart', 'compositionend', 'keydown']) area.addEventListener(type, note)
    Object.assign(window, { log })
    document.querySelector('main, #root')?.append(area)
    area.focus()
  })
  const ime = await inputMethod(page)
  await ime.compose(['ｋ', 'か', 'かんじ', '漢字'])
  await expect(page.getByLabel('試し書き')).toHaveValue('漢字')
  await ime.confirm('漢字')
  await expect(page.getByLabel('試し書き')).toHaveValue('漢字')
  await ime.compose(['葛', '葛󠄀'])
  await ime.cancel()
  await expect(page.getByLabel('試し書き')).toHaveValue('漢字')
  const log = await page.evaluate(() => (window as unknown as { log: string[] }).log)
  expect(log.filter((entry) => entry === 'compositionstart')).toHaveLength(2)
  expect(log.filter((entry) => entry === 'compositionend')).toHaveLength(2)
  expect(log.filter((entry) => entry.startsWith('keydown') && !entry.startsWith('keydown:229'))).toEqual([])
})
