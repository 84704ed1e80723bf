import type { WebFrameMain } from 'electron'
import { expect, test } from 'vitest'
import { isOwnPage, origin } from './own-page.ts'

const frame = (url: string, parent: WebFrameMain | null = null) => ({ url, parent })

test('a top frame on the app’s origin is its own page', () => {
  expect(origin).toBe('app://juten')
  expect(isOwnPage(frame('app://juten/index.html'))).toBe(true)
})

test.each([
  'https://192.0.2.1/app://juten/',
  'app://juten.example/index.html',
  'app://juten',
  'app://elsewhere/index.html',
  'APP://JUTEN/index.html',
  'file:///app://juten/index.html',
  'data:text/html,app://juten/',
  'blob:app://juten/1',
  'about:blank',
  'devtools://devtools/bundled/inspector.html',
  '',
])('a frame at %s is not', (url) => {
  expect(isOwnPage(frame(url))).toBe(false)
})

test('a frame within another is not, though it be on the app’s origin', () => {
  const top = frame('app://juten/index.html') as WebFrameMain
  expect(isOwnPage(frame('app://juten/index.html', top))).toBe(false)
})

test('a frame that is gone is not', () => {
  expect(isOwnPage(null)).toBe(false)
  const disposed = {
    parent: null,
    get url(): string {
      throw new Error('Render frame was disposed before WebFrameMain could be accessed')
    },
  }
  expect(isOwnPage(disposed)).toBe(false)
})
