// `npm run soak -- NAME [ARGUMENT...]`: long runs that look for what tests are too short to meet. Each is build/soak/NAME.mjs,
// which exports `soak(args)`; it gives `{ ok, figures }`: whether all held, and Markdown for BENCHMARKS.md or null.
import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './inputs.cjs'
import { setUpOrExit } from './setup.mjs'

await setUpOrExit([])
const folder = join(root, 'build/soak')
const names = (existsSync(folder) ? readdirSync(folder) : [])
  .filter((file) => file.endsWith('.mjs'))
  .map((file) => file.slice(0, -'.mjs'.length))
const [name, ...args] = process.argv.slice(2)

if (names.includes(name)) {
  const { soak } = await import(`./soak/${name}.mjs`)
  const { ok, figures } = await soak(args)
  if (figures !== null) {
    const { writeSection } = await import('./bench/write-section.mjs')
    await writeSection(`soak ${name}`, figures)
  }
  process.exitCode = ok ? 0 : 1
} else {
  process.stderr.write(`npm run soak -- NAME [ARGUMENT...], where NAME is one of: ${names.join(', ')}\n`)
  process.exitCode = 2
}
