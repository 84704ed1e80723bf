import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import identity from '../identity.json' with { type: 'json' }

// Drafts lie where these names say. Who changes one shows every user an empty app.
test('the names that data hangs on never change', () => {
  expect(identity).toEqual({
    appId: 'jp.juten.desktop',
    productName: 'Juten',
    scheme: 'app',
    host: 'juten',
    userDataFolder: 'Juten',
    databaseName: 'juten',
    recordId: '^[a-z0-9]([a-z0-9._-]{0,118}[a-z0-9])?$',
  })
})

test('the package and the packager use the same names', () => {
  const read = (path: string) => readFileSync(new URL(path, import.meta.url), 'utf8')
  const manifest = JSON.parse(read('../package.json')) as Record<string, unknown>
  expect([manifest['name'], manifest['productName'], manifest['main']]).toEqual([
    'juten',
    identity.productName,
    'dist/electron/main.cjs',
  ])
  const config = read('../build/electron-builder.config.mjs')
  expect(config).toContain('appId: identity.appId')
  expect(config).toContain('productName: identity.productName')
})
