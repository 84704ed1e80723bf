// The command line: `npm run -s sheet -- read FILE...`. Standard output holds nothing but the command's result.
import { createRequire } from 'node:module'
import { isFresh } from './inputs.mjs'

if (!isFresh('headless')) {
  const { setUpOrExit } = await import('./setup.mjs')
  await setUpOrExit(['headless'])
}
createRequire(import.meta.url)('../dist/headless.cjs')
