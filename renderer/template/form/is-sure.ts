import type { Confidence } from '../layout.ts'

/** How sure a reading is, in the steps that people are told. */
export type Sureness = 'sure' | 'likely' | 'unsure'

/** From what score and margin on a reading counts as what; the first line that fits. */
const steps: readonly (Confidence & { readonly sureness: Sureness })[] = [
  { score: 0.8, margin: 0.15, sureness: 'sure' },
  { score: 0.6, margin: 0.05, sureness: 'likely' },
  { score: 0, margin: 0, sureness: 'unsure' },
]

/** What a confidence comes to. */
export function surenessOf({ score, margin }: Confidence): Sureness {
  return steps.find((step) => score >= step.score && margin >= step.margin)?.sureness ?? 'unsure'
}

/** Whether a reading needs nobody to look at it. */
export function isSure(confidence: Confidence): boolean {
  return surenessOf(confidence) === 'sure'
}
