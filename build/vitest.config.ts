import { defineConfig } from 'vitest/config'
import { root } from './record-inputs.ts'

/** Unit tests stand beside the code; what needs a real browser or the shell is in e2e/. */
export default defineConfig({
  root,
  test: {
    include: ['{electron,renderer,build}/**/*.test.{ts,tsx}'],
    environment: 'node',
    testTimeout: 30_000,
  },
})
