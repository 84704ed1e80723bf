import { nodeBundle } from './node-bundle.ts'

export default nodeBundle('soak-hostile', 'build/soak/hostile/child.ts', 'soak-hostile.cjs')
