import { builtinModules } from 'node:module'
import { join } from 'node:path'
import { defineConfig, type UserConfig } from 'vite'
import { recordInputs, root } from './record-inputs.ts'

/**
 * A configuration that bundles one entry and all it imports into one CommonJS file for Node 16 (Electron 22's)
 * and later. `name` is the configuration's own, `out` a path below dist/.
 */
export function nodeBundle(name: string, entry: string, out: string): UserConfig {
  return defineConfig({
    root,
    publicDir: false,
    plugins: [recordInputs(name)],
    ssr: { noExternal: true, target: 'node' },
    build: {
      ssr: join(root, entry),
      outDir: join(root, 'dist'),
      emptyOutDir: false,
      target: 'node16',
      minify: false,
      rolldownOptions: {
        external: ['electron', ...builtinModules, ...builtinModules.map((module) => `node:${module}`)],
        output: { format: 'cjs', entryFileNames: out, codeSplitting: false },
      },
    },
  })
}
