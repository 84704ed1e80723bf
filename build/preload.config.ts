import { nodeBundle } from './node-bundle.ts'

export default nodeBundle('preload', 'electron/preload.ts', 'electron/preload.cjs')
