import { mkdirSync, writeFileSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Plugin } from 'vite'

/** The project's folder. */
export const root = fileURLToPath(new URL('..', import.meta.url))

/** A path from the project's folder with forward slashes, or null for what is not a source file of ours. */
function ownSource(id: string): string | null {
  const path = relative(root, (id.split('?')[0] ?? '').replace(/^\0/, ''))
  const outside = path === '' || path.startsWith('..') || path.includes(':')
  if (outside || /(^|[\\/])(node_modules|dist|\.cache)[\\/]/.test(path) || /\.test\.tsx?$/.test(path))
    return null
  return path.split(sep).join('/')
}

/** Writes which modules of ours a bundle was made of, so that set-up rebuilds when one of them changes. */
export function recordInputs(name: string): Plugin {
  return {
    name: 'record-inputs',
    generateBundle() {
      const files = [...new Set([...this.getModuleIds()].map(ownSource))].filter((file) => file !== null)
      mkdirSync(join(root, '.cache'), { recursive: true })
      writeFileSync(join(root, '.cache', `${name}.inputs`), files.join('\n'))
    },
  }
}
