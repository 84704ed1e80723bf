import { mkdir, mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeEach, expect, test } from 'vitest'
import { builtFiles, contentSecurityPolicy } from './built-files.ts'

let folder = ''
const text = (body: Uint8Array) => new TextDecoder().decode(body)

beforeEach(async () => {
  folder = join(await mkdtemp(join(tmpdir(), 'built-files-')), 'renderer')
  await mkdir(join(folder, 'assets'), { recursive: true })
  await writeFile(join(folder, 'index.html'), '<meta property="csp-nonce" nonce="%nonce%">')
  await writeFile(join(folder, 'assets/雛形.xlsx'), 'PK')
  await writeFile(join(folder, '../secret.txt'), 'secret')
})

test('answers for its files with their types', async () => {
  const answer = builtFiles(folder)
  expect((await answer('/')).headers['Content-Type']).toBe('text/html; charset=utf-8')
  const book = await answer(`/assets/${encodeURIComponent('雛形.xlsx')}`)
  expect([book.status, text(book.body)]).toEqual([200, 'PK'])
  expect(book.headers['X-Content-Type-Options']).toBe('nosniff')
})

test.each([
  '/../secret.txt',
  '/%2e%2e/secret.txt',
  '/..%2fsecret.txt',
  '/assets',
  '/assets/',
  '//etc/passwd',
  '/%zz',
  '',
])('knows nothing of %s', async (path) => {
  const { status, body } = await builtFiles(folder)(path)
  expect([status, body.length]).toEqual([404, 0])
})

test('a file that came after the build is not served', async () => {
  const answer = builtFiles(folder)
  await writeFile(join(folder, 'later.js'), '')
  expect((await answer('/later.js')).status).toBe(404)
})

test('each page carries a nonce of its own, the one its policy names', async () => {
  const answer = builtFiles(folder)
  const nonces = await Promise.all(
    [1, 2].map(async () => {
      const { headers, body } = await answer('/index.html')
      const nonce = /nonce="([^"]+)"/.exec(text(body))?.[1] ?? ''
      expect(headers['Content-Security-Policy']).toBe(contentSecurityPolicy(nonce))
      return nonce
    }),
  )
  expect(nonces[0]).not.toBe(nonces[1])
})

test('the policy allows nothing inline and nothing from elsewhere', () => {
  const policy = contentSecurityPolicy('n')
  expect(policy).toContain(`default-src 'none'`)
  expect(policy).not.toMatch(/unsafe|https?:|\*/)
})
