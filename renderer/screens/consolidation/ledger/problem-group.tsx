import { useState, type ReactNode } from 'react'
import type { ProblemLevel } from '../../../template/sheet-reading.ts'
import { levelWords } from '../../../text/ledger-words.ts'
import { rowPanelText } from '../../../text/ledger.ts'
import { Button } from '../../../ui/button.tsx'
import type { FiledProblem } from './row-problems.ts'

interface ProblemGroupProps {
  readonly level: ProblemLevel
  readonly problems: readonly FiledProblem[]
  readonly line: (problem: FiledProblem) => ReactNode
  /** How many stand in `children` beside the problems. */
  readonly others: number
  readonly children?: ReactNode
}

const looks: Readonly<Record<ProblemLevel, string>> = {
  'must-fix': 'border-error-2',
  confirm: 'border-warning-orange-2',
  note: 'border-solid-gray-420',
}

/** So many are drawn at a time: a file with hundreds opens as fast as one with three. */
const step = 25

/** The problems of one level, the first of them at once. */
export function ProblemGroup({ level, problems, line, others, children }: ProblemGroupProps) {
  const [most, setMost] = useState(step)
  const count = problems.length + others
  if (count === 0) return null
  const rest = Math.max(problems.length - most, 0)
  return (
    <section aria-label={levelWords[level]} className={`mt-2 border-l-3 pl-3 ${looks[level]}`}>
      <h4 className="text-dns-14B-130">{rowPanelText.group(levelWords[level], count)}</h4>
      <ul>
        {children}
        {problems.slice(0, most).map(line)}
      </ul>
      {rest === 0 ? null : (
        <Button look="link" className="mt-1" onPress={() => setMost(most + 2 * step)}>
          {rowPanelText.more(rest)}
        </Button>
      )}
    </section>
  )
}
