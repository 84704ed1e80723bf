import { useRef, useState } from 'react'
import type { Consolidation } from '../../../consolidation/kept/consolidation.ts'
import { assertNever } from '../../../sheet/assert-never.ts'
import { decisionText } from '../../../text/ledger.ts'
import { Button } from '../../../ui/button.tsx'
import type { DecisionViewProps, Settle } from './decision-view.ts'
import { useLedger } from './ledger-context.ts'
import { NobodyDecision } from './nobody-decision.tsx'
import type { Decision } from './open-decisions.ts'
import { SeveralDecision } from './several-decision.tsx'
import { UnknownDecision } from './unknown-decision.tsx'

interface DecisionListProps {
  readonly decisions: readonly Decision[]
  readonly terms: Consolidation['terms']
  readonly onLook: (department: string) => void
  readonly onEnlist: (department: string) => void
}

/** So many are shown at once: the table must not be pushed out of sight. */
const most = 4

/** What only a person can say, on top until they have. */
export function DecisionList({ decisions, terms, onLook, onEnlist }: DecisionListProps) {
  const { decide } = useLedger()
  const heading = useRef<HTMLHeadingElement | null>(null)
  const [isAll, setIsAll] = useState(false)
  if (decisions.length === 0) return null
  const leaveFocus = () => {
    // What was pressed goes away, and with it the focus would fall out of the page.
    const place = decisions.length > 1 ? heading.current : document.querySelector<HTMLElement>('h1')
    place?.focus()
  }
  const settle: Settle = (text, events) => {
    leaveFocus()
    decide(text, events)
  }
  const enlist = (department: string) => {
    leaveFocus()
    onEnlist(department)
  }
  const shown = isAll ? decisions : decisions.slice(0, most)
  return (
    <section
      aria-labelledby="decisions"
      className="my-4 rounded-8 border border-warning-orange-2 bg-yellow-50"
    >
      <h2 id="decisions" ref={heading} tabIndex={-1} className="px-4 py-2 text-dns-16B-120 outline-none">
        {decisionText.title(decisions.length)}
      </h2>
      <ul>
        {shown.map((decision) => (
          <li
            key={keyOf(decision)}
            className="border-t border-solid-gray-300 bg-white px-4 py-2.5 last:rounded-b-8"
          >
            <DecisionView
              decision={decision}
              roster={terms.roster}
              settle={settle}
              onLook={onLook}
              onEnlist={enlist}
            />
          </li>
        ))}
      </ul>
      {shown.length === decisions.length ? null : (
        <Button look="link" className="mx-3 my-1.5" onPress={() => setIsAll(true)}>
          {decisionText.more(decisions.length - shown.length)}
        </Button>
      )}
    </section>
  )
}

function DecisionView({ decision, ...rest }: DecisionViewProps<Decision['kind']>) {
  switch (decision.kind) {
    case 'unknown':
      return <UnknownDecision decision={decision} {...rest} />
    case 'nobody':
      return <NobodyDecision decision={decision} {...rest} />
    case 'several':
      return <SeveralDecision decision={decision} {...rest} />
    default:
      return assertNever(decision)
  }
}

function keyOf(decision: Decision): string {
  return decision.kind === 'nobody'
    ? `nobody ${decision.version.file}`
    : `${decision.kind} ${decision.row.department}`
}
