import { expect, test } from '../fixtures/app.ts'

test.use({ desktop: false })

test('the window opens in a browser too, where there is no shell', async ({ page }) => {
  await expect(page.locator('#root')).not.toBeEmpty()
  expect(await page.evaluate(() => 'desktop' in window)).toBe(false)
})
