import { useRef } from 'react'
import type { BoardRow } from '../../../consolidation/kept/board.ts'
import { fileNameOf } from '../../../consolidation/name-in-file.ts'
import type { ProblemLevel } from '../../../template/sheet-reading.ts'
import { levelWords } from '../../../text/ledger-words.ts'
import { rowPanelText } from '../../../text/ledger.ts'
import { troubleMessage } from '../../../text/trouble-message.ts'
import { useLedger } from './ledger-context.ts'
import { ProblemLine } from './problem-line.tsx'
import { acceptance, rowProblems, type FiledProblem } from './row-problems.ts'
import type { VersionSheets } from './use-sheets.ts'

interface ProblemGroupsProps {
  readonly row: BoardRow
  readonly sheets: readonly VersionSheets[]
}

const levels: readonly ProblemLevel[] = ['must-fix', 'confirm', 'note']

const looks: Readonly<Record<ProblemLevel, string>> = {
  'must-fix': 'border-error-2',
  confirm: 'border-warning-orange-2',
  note: 'border-solid-gray-420',
}

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
  const lines = (problems: readonly FiledProblem[], isAccepted: boolean) =>
    problems.map((one, index) => (
      <ProblemLine
        key={`${one.file}\n${one.key}\n${index}`}
        one={one}
        sheets={sheets.find(({ version }) => version.print === one.print)?.sheets ?? []}
        isFileNamed={named}
        isAccepted={isAccepted}
        onAccept={() => accept(one, !isAccepted)}
      />
    ))
  return (
    <section aria-labelledby="panel-checks" className="mt-2">
      <h3 id="panel-checks" ref={heading} tabIndex={-1} className="text-dns-16B-120 outline-none">
        {rowPanelText.checks}
      </h3>
      {open.length === 0 && row.rejected.length === 0 ? (
        <p className="py-2 text-dns-14N-130">{rowPanelText.clean}</p>
      ) : null}
      {levels.map((level) => {
        const own = open.filter(({ problem }) => problem.level === level)
        const rejected = level === 'must-fix' ? row.rejected : []
        const count = own.length + rejected.length
        return count === 0 ? null : (
          <section
            key={level}
            aria-label={levelWords[level]}
            className={`mt-2 border-l-3 pl-3 ${looks[level]}`}
          >
            <h4 className="text-dns-14B-130">{rowPanelText.group(levelWords[level], count)}</h4>
            <ul>
              {rejected.map(({ file, trouble }) => (
                <li key={file} className="border-b border-solid-gray-200 py-2 text-dns-14N-130">
                  {troubleMessage(trouble, fileNameOf(file))}
                  {rowPanelText.unreadableTodo}
                </li>
              ))}
              {lines(own, false)}
            </ul>
          </section>
        )
      })}
      {accepted.length === 0 ? null : (
        <details className="mt-3 text-dns-14N-130">
          <summary className="w-fit cursor-pointer rounded-4 px-1">
            {rowPanelText.accepted(accepted.length)}
          </summary>
          <ul className="border-l-3 border-solid-gray-300 pl-3">{lines(accepted, true)}</ul>
        </details>
      )}
    </section>
  )
}
