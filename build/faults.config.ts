import { nodeBundle } from './node-bundle.ts'

export default nodeBundle('faults', 'electron/testing/faults/sweep-all.ts', 'faults.cjs')
