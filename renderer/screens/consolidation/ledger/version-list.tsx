import type { BoardRow } from '../../../consolidation/kept/board.ts'
import type { KeptReturn } from '../../../consolidation/kept/kept-return.ts'
import { versionKey, type Standing } from '../../../consolidation/kept/standing.ts'
import { dateTimeWords } from '../../../text/date-words.ts'
import { rowPanelText, type WhyEarlier } from '../../../text/ledger.ts'
import { useLedger } from './ledger-context.ts'

/** Every version of a department's files: when it came, and why earlier ones count no more. */
export function VersionList({ row: { current, earlier } }: { readonly row: BoardRow }) {
  const { standing } = useLedger()
  if (current.length + earlier.length === 0) return null
  return (
    <section aria-labelledby="panel-versions" className="mt-6">
      <h3 id="panel-versions" className="text-dns-16B-120">
        {rowPanelText.versions}
      </h3>
      <ul className="mt-1">
        {current.map((version) => (
          <VersionLine
            key={`${version.file} ${version.print}`}
            version={version}
            words={version.checked?.kind === 'rejected' ? rowPanelText.unreadable : rowPanelText.current}
          />
        ))}
        {earlier.map((version) => (
          <VersionLine
            key={`${version.file} ${version.print}`}
            version={version}
            words={rowPanelText.earlier(whyEarlier(version, standing))}
            isPast
          />
        ))}
      </ul>
    </section>
  )
}

interface VersionLineProps {
  readonly version: KeptReturn
  readonly words: string
  readonly isPast?: boolean
}

function VersionLine({ version, words, isPast = false }: VersionLineProps) {
  const { now } = useLedger()
  const { file, cameAt, modifiedAt } = version
  return (
    <li
      className={`flex flex-wrap gap-x-4 border-b border-solid-gray-200 py-1.5 text-dns-14N-130 ${isPast ? 'text-solid-gray-700' : ''}`}
    >
      <span className="min-w-0 break-all">{file}</span>
      <span className="tabular-nums">{rowPanelText.cameAt(dateTimeWords(cameAt, now))}</span>
      {modifiedAt === null ? null : (
        <span className="tabular-nums">{rowPanelText.modifiedAt(dateTimeWords(modifiedAt, now))}</span>
      )}
      <span className="ml-auto">{words}</span>
    </li>
  )
}

function whyEarlier(version: KeptReturn, { leftOut }: Standing): WhyEarlier {
  return version.past ?? (leftOut.has(versionKey(version)) ? 'left-out' : 'sent-back')
}
