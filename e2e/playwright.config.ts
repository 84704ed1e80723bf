import { defineConfig } from '@playwright/test'
import type { HostOptions } from './fixtures/app.ts'

/** One set of specs for two hosts: the built window in a browser, and the built shell. */
export default defineConfig<HostOptions>({
  testDir: './specs',
  outputDir: '../test-results',
  workers: 2,
  fullyParallel: true,
  forbidOnly: process.env['CI'] !== undefined,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: 'list',
  use: { trace: 'retain-on-failure', screenshot: 'only-on-failure' },
  projects: [
    { name: 'chromium', use: { host: 'chromium' }, testIgnore: '**/*.electron.spec.ts' },
    { name: 'electron', use: { host: 'electron' }, testIgnore: '**/*.chromium.spec.ts' },
  ],
})
