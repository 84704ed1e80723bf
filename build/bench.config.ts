import { nodeBundle } from './node-bundle.ts'

export default nodeBundle('bench', 'build/bench/ours.ts', 'bench.cjs')
