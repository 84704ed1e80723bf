import { useRef } from 'react'
import type { BoardRow } from '../../../consolidation/kept/board.ts'
import { fileNameOf } from '../../../consolidation/name-in-file.ts'
import type { ProblemLevel } from '../../../template/sheet-reading.ts'
import { rowPanelText } from '../../../text/ledger.ts'
import { troubleMessage } from '../../../text/trouble-message.ts'
import { useLedger } from './ledger-context.ts'
import { ProblemGroup } from './problem-group.tsx'
import { ProblemLine } from './problem-line.tsx'
import { acceptance, rowProblems, type FiledProblem } from './row-problems.ts'
import type { VersionSheets } from './use-sheets.ts'

interface ProblemGroupsProps {
  readonly row: BoardRow
  readonly sheets: readonly VersionSheets[]
}

const levels: readonly ProblemLevel[] = ['must-fix', 'confirm', 'note']

/** What the health check found in a department's files, grouped by how much it matters; what was accepted is folded away. */
export function ProblemGroups({ row, sheets }: ProblemGroupsProps) {
  const { standing, decide } = useLedger()
  const heading = useRef<HTMLHeadingElement | null>(null)
  const { open, accepted } = rowProblems(row, standing)
  const named = row.files.length > 1
  const accept = (one: FiledProblem, isAccepted: boolean) => {
    // The line goes away, and with it the focus would fall out of the page.
    heading.current?.focus()
    const text = isAccepted ? rowPanelText.didAccept : rowPanelText.didUnaccept
    decide(text, [acceptance(row.department, one, isAccepted)])
  }
  const line = (one: FiledProblem, isAccepted: boolean) => (
    <ProblemLine
      key={`${one.file}\n${JSON.stringify(one.problem)}`}
      one={one}
      sheets={sheets.find(({ version }) => version.print === one.print)?.sheets ?? []}
      isFileNamed={named}
      isAccepted={isAccepted}
      onAccept={() => accept(one, !isAccepted)}
    />
  )
  return (
    <section aria-labelledby="panel-checks" className="mt-2">
      <h3 id="panel-checks" ref={heading} tabIndex={-1} className="text-dns-16B-120 outline-none">
        {rowPanelText.checks}
      </h3>
      {open.length === 0 && row.rejected.length === 0 ? (
        <p className="py-2 text-dns-14N-130">{rowPanelText.clean}</p>
      ) : null}
      {levels.map((level) => (
        <ProblemGroup
          key={level}
          level={level}
          problems={open.filter(({ problem }) => problem.level === level)}
          line={(one) => line(one, false)}
          others={level === 'must-fix' ? row.rejected.length : 0}
        >
          {level === 'must-fix' ? <RejectedLines row={row} /> : null}
        </ProblemGroup>
      ))}
      {accepted.length === 0 ? null : (
        <details className="mt-3 text-dns-14N-130">
          <summary className="w-fit cursor-pointer rounded-4 px-1">
            {rowPanelText.accepted(accepted.length)}
          </summary>
          <ul className="border-l-3 border-solid-gray-300 pl-3">{accepted.map((one) => line(one, true))}</ul>
        </details>
      )}
    </section>
  )
}

function RejectedLines({ row: { rejected } }: { readonly row: BoardRow }) {
  return rejected.map(({ file, trouble }) => (
    <li key={file} className="border-b border-solid-gray-200 py-2 text-dns-14N-130">
      {troubleMessage(trouble, fileNameOf(file))}
      {rowPanelText.unreadableTodo}
    </li>
  ))
}
