import type { LineWorker } from '../worker/worker-line.ts'

/** Starts the worker from its own file among the built ones, as the page's policy asks. */
export function startConsolidatorWorker(): LineWorker {
  return new Worker(new URL('./consolidator-worker.ts', import.meta.url), { type: 'module' })
}
