import { nodeBundle } from './node-bundle.ts'

export default nodeBundle('main', 'electron/main.ts', 'electron/main.cjs')
