'use strict'
// The command line: `npm run -s sheet -- read FILE...`. Standard output holds nothing but the command's result.
// CommonJS, as far as it goes without set-up: Node starts that some 10 ms sooner.
const { join } = require('node:path')
const { cache, isFresh, root } = require('./inputs.cjs')
const { runCached } = require('./run-cached.cjs')

async function main() {
  if (!isFresh('headless')) {
    const { setUpOrExit } = await import('./setup.mjs')
    await setUpOrExit(['headless'])
  }
  runCached(join(root, 'dist/headless.cjs'), cache)
}

void main()
