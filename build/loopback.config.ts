import { nodeBundle } from './node-bundle.ts'

export default nodeBundle('loopback', 'electron/loopback.ts', 'electron/loopback.cjs')
