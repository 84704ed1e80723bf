import { expect, test } from '../fixtures/app.ts'
import { expectAccessible } from '../fixtures/expect-accessible.ts'

test('opens on a page that axe finds nothing on', async ({ page }) => {
  await expect(page.locator('#root')).not.toBeEmpty()
  await expect(page).toHaveTitle(/重点目標一覧表/)
  await expectAccessible(page)
})

test('shows text in the font that comes with the app', async ({ page }) => {
  const loaded = await page.evaluate(
    async () => (await document.fonts.load("16px 'BIZ UDPGothic'", '市')).length,
  )
  expect(loaded).toBe(1)
})

test.describe('what is refused', () => {
  test.use({ strict: false })

  test('runs no script and no style that stands in the page', async ({ page }) => {
    const blocked = await page.evaluate(async () => {
      const seen: string[] = []
      document.addEventListener('securitypolicyviolation', (event) => seen.push(event.effectiveDirective))
      const script = document.createElement('script')
      script.textContent = 'window.inlineRan = true'
      const style = document.createElement('style')
      style.textContent = 'body { outline: 1px solid red }'
      document.head.append(script, style)
      await new Promise((resolve) => setTimeout(resolve, 100))
      return { ran: 'inlineRan' in window, outline: getComputedStyle(document.body).outlineWidth, seen }
    })
    expect(blocked.ran).toBe(false)
    expect(blocked.outline).not.toBe('1px')
    expect(new Set(blocked.seen)).toEqual(new Set(['script-src-elem', 'style-src-elem']))
  })

  test('asks nothing of the network', async ({ page }) => {
    const answers = await page.evaluate(() =>
      Promise.all(
        ['https://192.0.2.1/', 'http://127.0.0.1:9/', 'app://elsewhere/'].map((url) =>
          fetch(url, { mode: 'no-cors' }).then(
            () => 'answered',
            () => 'refused',
          ),
        ),
      ),
    )
    expect(answers).toEqual(['refused', 'refused', 'refused'])
  })

  test('answers for the built files alone', async ({ page }) => {
    const statuses = await page.evaluate(() =>
      Promise.all(
        [
          '/index.html',
          '/../../package.json',
          '/%2e%2e/%2e%2e/package.json',
          '/assets',
          '/main.tsx',
          '/%zz',
        ].map(async (path) => (await fetch(path)).status),
      ),
    )
    expect(statuses).toEqual([200, 404, 404, 404, 404, 404])
  })
})
