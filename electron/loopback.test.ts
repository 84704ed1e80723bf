import { mkdtemp, writeFile } from 'node:fs/promises'
import { request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { serveLoopback, type Loopback } from './loopback.ts'

let folder = ''
let server: Loopback

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'loopback-'))
  await writeFile(join(folder, 'index.html'), '<title>重点目標一覧表</title>')
  server = await serveLoopback(folder, 0)
})

afterEach(() => server.close())

const ask = (path: string, method = 'GET', host?: string): Promise<number | undefined> =>
  new Promise((resolve, reject) => {
    const options = { method, path, ...(host === undefined ? {} : { headers: { host } }) }
    request(server.url, options, (response) => {
      response.resume()
      resolve(response.statusCode)
    })
      .on('error', reject)
      .end()
  })

test('serves the built window with its policy', async () => {
  const response = await fetch(server.url)
  expect(await response.text()).toContain('重点目標一覧表')
  expect(response.headers.get('content-security-policy')).toContain(`default-src 'none'`)
  expect(server.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/$/)
})

test('answers to its own address only, and to reading only', async () => {
  expect(await ask('/', 'GET')).toBe(200)
  expect(await ask('/', 'HEAD')).toBe(200)
  expect(await ask('/', 'GET', 'evil.example')).toBe(421)
  expect(await ask('/', 'GET', `localhost:${new URL(server.url).port}`)).toBe(421)
  expect(await ask('/', 'POST')).toBe(405)
  expect(await ask('/nothing')).toBe(404)
})

test('says when its port is taken', async () => {
  await expect(serveLoopback(folder, Number(new URL(server.url).port))).rejects.toMatchObject({
    code: 'EADDRINUSE',
  })
})
