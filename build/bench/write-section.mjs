import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { format } from 'prettier'
import { root } from '../inputs.cjs'

/** Puts a part of BENCHMARKS.md between the marks of its name; what stands around them stays. */
export async function writeSection(name, section) {
  const file = join(root, 'BENCHMARKS.md')
  const [from, to] = [`<!-- ${name}: begin -->`, `<!-- ${name}: end -->`]
  const before = existsSync(file) ? readFileSync(file, 'utf8') : '# Benchmarks\n'
  const marked = before.includes(from) ? before : `${before}\n${from}\n${to}\n`
  const [head, rest] = marked.split(from)
  const text = `${head}${from}\n\n${section}\n\n${to}${rest.split(to)[1]}`
  const style = JSON.parse(readFileSync(join(root, '.prettierrc.json'), 'utf8'))
  writeFileSync(file, await format(text, { ...style, parser: 'markdown' }))
}
