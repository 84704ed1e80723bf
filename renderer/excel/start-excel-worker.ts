import type { LineWorker } from '../worker/worker-line.ts'

/** Starts the worker from its own file among the built ones, as the page's policy asks. */
export function startExcelWorker(): LineWorker {
  return new Worker(new URL('./excel-worker.ts', import.meta.url), { type: 'module' })
}
