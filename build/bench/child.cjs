'use strict'
// What a process of its own measures, told on standard output as JSON: `cold FILE...`, `memory FILE...`.
const { readFileSync } = require('node:fs')
const { join } = require('node:path')
const { cache, root } = require('../inputs.cjs')
const { runCached } = require('../run-cached.cjs')

const { nodeCodec, PartMemory, formsOf, readWorkbook } = runCached(join(root, 'dist/bench.cjs'), cache)

const [what, template, ...paths] = process.argv.slice(2)
const [first, ...books] = [template, ...paths].map((path) => readFileSync(path))
const codec = { ...nodeCodec, memory: new PartMemory() }

/** The first reading of a process, with no form known: bytecode as the command line has it, nothing optimised. */
function cold() {
  const start = performance.now()
  readWorkbook(first, codec)
  return performance.now() - start
}

/** Megabytes that live after so many readings. */
function memory() {
  const forms = formsOf(first, codec)
  const alive = {}
  for (let i = 1; i <= 500; i++) {
    readWorkbook(books[i % books.length], codec, forms)
    if (i !== 50 && i !== 250 && i !== 500) continue
    global.gc()
    alive[i] = process.memoryUsage().heapUsed / 1e6
  }
  return alive
}

process.stdout.write(JSON.stringify(what === 'cold' ? cold() : memory()))
