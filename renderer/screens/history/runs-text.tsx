import type { Run } from '../../history/compare-texts.ts'
import { historyText } from '../../text/history.ts'

interface RunsTextProps {
  readonly runs: readonly Run[]
  /** All of it came or went with its goal: then a line at its side says so, and the text stays easy to read. */
  readonly whole?: boolean
}

/** A text with what came and went marked: by lines through and under it, by words for who listens, by colour last. */
export function RunsText({ runs, whole = false }: RunsTextProps) {
  return (
    <p className="text-std-16N-170 whitespace-pre-wrap">
      {runs.map((run, at) => (
        <RunText key={`${at} ${run.kind}`} run={run} whole={whole} />
      ))}
    </p>
  )
}

/** How what went is drawn; in the legend too. */
export const REMOVED = 'rounded-4 bg-red-50 text-red-1000 decoration-red-1000 decoration-2'
/** How what came is drawn; in the legend too. */
export const ADDED =
  'rounded-4 bg-green-50 font-bold text-green-1000 decoration-green-1000 decoration-2 underline-offset-4'
const WHOLE = 'block border-l-4 pl-3 no-underline'

function RunText({ run: { kind, text }, whole }: { readonly run: Run; readonly whole: boolean }) {
  switch (kind) {
    case 'same':
      return <span>{text}</span>
    case 'removed':
      return (
        <del className={whole ? `${WHOLE} border-dashed border-red-1000` : REMOVED}>
          <span className="sr-only">{historyText.removed}</span>
          {withLineEnds(text)}
          <span className="sr-only">{historyText.end}</span>
        </del>
      )
    case 'added':
      return (
        <ins className={whole ? `${WHOLE} border-green-1000` : ADDED}>
          <span className="sr-only">{historyText.added}</span>
          {withLineEnds(text)}
          <span className="sr-only">{historyText.end}</span>
        </ins>
      )
  }
}

/** Where nothing but line ends came or went there would be nothing to see. */
const withLineEnds = (text: string): string => (text.trim() === '' ? text.replaceAll('\n', '↵\n') : text)
