import { nodeBundle } from './node-bundle.ts'

export default nodeBundle('headless', 'electron/headless.ts', 'headless.cjs')
