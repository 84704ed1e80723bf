import type { BoardRow } from '../../../consolidation/kept/board.ts'
import type { ConsolidationEvent } from '../../../consolidation/kept/event.ts'
import type { ReturnState } from '../../../consolidation/ledger.ts'
import { rowPanelText, type SetState } from '../../../text/ledger.ts'
import { Button } from '../../../ui/button.tsx'
import { useLedger } from './ledger-context.ts'

interface RowActionsProps {
  readonly row: BoardRow
  readonly onRequest: (row: BoardRow) => void
  /** Takes the focus from a button that goes away with what it decides. */
  readonly onFocusLeft: () => void
}

/** What a department's state allows to be said of it next; what was set can be taken back. */
const ways: Readonly<
  Record<ReturnState, { readonly set: readonly SetState[]; readonly undo: SetState | null }>
> = {
  missing: { set: [], undo: null },
  received: { set: ['sent-back', 'final'], undo: null },
  'to-confirm': { set: ['sent-back', 'final'], undo: null },
  resubmitted: { set: ['sent-back', 'final'], undo: null },
  'sent-back': { set: ['final'], undo: 'sent-back' },
  final: { set: [], undo: 'final' },
}

/** Sends a department back, settles it, takes that back; asks it to correct. */
export function RowActions({ row, onRequest, onFocusLeft }: RowActionsProps) {
  const ledger = useLedger()
  const { department, state, current } = row
  if (state === 'missing') return null
  const { set, undo } = ways[state]
  const say = (kind: SetState, prints: readonly string[]): ConsolidationEvent => ({
    kind,
    department,
    prints,
  })
  const decide: typeof ledger.decide = (text, events) => {
    onFocusLeft()
    ledger.decide(text, events)
  }
  const prints = [...new Set(current.map(({ print }) => print))]
  return (
    <>
      <Button className="min-h-8!" onPress={() => onRequest(row)}>
        {rowPanelText.request}
      </Button>
      {undo === null ? null : (
        <Button
          className="min-h-8!"
          onPress={() => decide(rowPanelText.undid[undo](department), [say(undo, [])])}
        >
          {rowPanelText.undo[undo]}
        </Button>
      )}
      {set.map((kind) => (
        <Button
          key={kind}
          className="min-h-8!"
          onPress={() => decide(rowPanelText.did[kind](department), [say(kind, prints)])}
        >
          {rowPanelText.set[kind]}
        </Button>
      ))}
    </>
  )
}
