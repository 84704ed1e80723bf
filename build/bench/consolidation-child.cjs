'use strict'
// One consolidation in a process of its own: `WHAT FOLDER OUT [TEMPLATE YEAR]`. Prints JSON: milliseconds of processor time and
// the most memory held, in MB.
const { join } = require('node:path')
const { cache, root } = require('../inputs.cjs')
const { runCached } = require('../run-cached.cjs')

const ours = runCached(join(root, 'dist/bench.cjs'), cache)
const [what, folder, out, template, year] = process.argv.slice(2)
const terms = template ? { template, year: Number(year) } : {}

const works = {
  check: () => ours.checkCommand(folder, terms),
  overview: () => ours.overviewOf(folder, out, terms),
  consolidate: () => ours.consolidateCommand(folder, out, terms),
  export: () => ours.exportCommand(folder, out, terms),
}

async function main() {
  const result = await works[what]()
  if (result?.value?.error) throw new Error(JSON.stringify(result.value))
  const { user, system } = process.cpuUsage()
  const cpu = (user + system) / 1000
  process.stdout.write(JSON.stringify({ cpu, peak: process.resourceUsage().maxRSS / 1024 }))
}

void main()
