import { fileNameOf } from '../../../consolidation/name-in-file.ts'
import type { Sheet } from '../../../sheet/sheet.ts'
import { healthMessage } from '../../../text/health-message.ts'
import { rowPanelText } from '../../../text/ledger.ts'
import { goalId } from './goal-id.ts'
import type { FiledProblem } from './row-problems.ts'
import { textFound } from './text-found.ts'

interface ProblemLineProps {
  readonly one: FiledProblem
  /** What its file says. */
  readonly sheets: readonly Sheet[]
  /** The department has several files. */
  readonly isFileNamed: boolean
  readonly isAccepted: boolean
  readonly onAccept: () => void
}

/** One problem: its cell, what is wrong, what is written there, and that it may stay. */
export function ProblemLine({ one, sheets, isFileNamed, isAccepted, onAccept }: ProblemLineProps) {
  const { problem, file } = one
  const message = healthMessage(problem, {
    sheet: sheets.length > 1,
    ...(isFileNamed ? { fileName: fileNameOf(file) } : {}),
  })
  const text = textFound(problem, sheets)
  return (
    <li className="flex items-baseline gap-3 border-b border-solid-gray-200 py-1.5 text-dns-14N-130">
      <Place one={one} />
      <div className="min-w-0 grow">
        <p>{message}</p>
        {text === null ? null : (
          <blockquote
            aria-label={rowPanelText.written}
            className="mt-1 line-clamp-4 border-l border-solid-gray-420 pl-2 whitespace-pre-wrap text-solid-gray-700"
          >
            {text}
          </blockquote>
        )}
      </div>
      {/* A plain button: there may be hundreds. */}
      <button
        type="button"
        aria-label={isAccepted ? rowPanelText.unacceptOf(message) : rowPanelText.acceptOf(message)}
        onClick={onAccept}
        className="shrink-0 cursor-pointer rounded-8 px-1 text-blue-900 underline underline-offset-2 hover:decoration-2"
      >
        {isAccepted ? rowPanelText.unaccept : rowPanelText.accept}
      </button>
    </li>
  )
}

/** The cell; of a problem of one goal it leads to that goal in the sheet below. */
function Place({ one: { print, problem } }: { readonly one: FiledProblem }) {
  const { cell = '', sheet = '' } = problem
  if (!('number' in problem)) return <span className="w-14 shrink-0 font-bold">{cell}</span>
  const { number } = problem
  return (
    <button
      type="button"
      aria-label={rowPanelText.toGoal(cell, number)}
      onClick={() => document.getElementById(goalId(print, sheet, number))?.focus()}
      className="w-14 shrink-0 cursor-pointer rounded-4 text-left font-bold text-blue-900 underline underline-offset-2 hover:decoration-2"
    >
      {cell}
    </button>
  )
}
