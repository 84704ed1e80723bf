import type { CallOf } from '../worker/worker-message.ts'
import type { Excel } from './excel.ts'

/** One call of the Excel port on its way to the worker. */
export type ExcelCall = CallOf<Excel>
