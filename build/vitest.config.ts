import { defineConfig } from 'vitest/config'

/** Unit tests stand beside the code; what needs a real browser or the shell is in e2e/. */
export default defineConfig({
  root: new URL('..', import.meta.url).pathname,
  test: {
    include: ['{electron,renderer,build}/**/*.test.{ts,tsx}'],
    environment: 'node',
    testTimeout: 30_000,
  },
})
