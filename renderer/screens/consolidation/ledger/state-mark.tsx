import type { ReturnState } from '../../../consolidation/ledger.ts'
import { stateWords } from '../../../text/ledger-words.ts'

const looks: Readonly<Record<ReturnState, string>> = {
  missing: 'bg-white border-solid-gray-536 border-dashed text-solid-gray-700',
  received: 'bg-white border-success-2 text-success-2',
  'to-confirm': 'bg-white border-warning-orange-2 text-warning-orange-2',
  'sent-back': 'bg-white border-error-2 text-error-2',
  resubmitted: 'bg-white border-blue-900 text-blue-900',
  final: 'border-success-2 bg-success-2 text-white',
}

/** How a department stands, in a word. */
export function StateMark({ state }: { readonly state: ReturnState }) {
  return (
    <span
      className={`inline-block min-w-15 rounded-4 border px-1.5 py-0.5 text-center text-dns-14N-120 whitespace-nowrap ${looks[state]}`}
    >
      {stateWords[state]}
    </span>
  )
}
