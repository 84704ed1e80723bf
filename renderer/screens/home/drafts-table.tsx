import { formatFiscalYear } from '../../calendar/fiscal-year.ts'
import type { Draft } from '../../drafts/draft.ts'
import { homeText, tableText } from '../../text/home.ts'
import { DraftRow, type DraftRowActions } from './draft-row.tsx'
import type { DraftProgress } from './draft-progress.ts'
import type { YearGroup } from './group-drafts.ts'

interface DraftsTableProps extends DraftRowActions {
  readonly groups: readonly YearGroup[]
  readonly progressOf: (draft: Draft) => DraftProgress
  readonly now: number
  /** Drafts that something was just said about. */
  readonly marked: readonly string[]
}

/** The drafts, grouped by fiscal year. */
export function DraftsTable({ groups, progressOf, now, marked, ...actions }: DraftsTableProps) {
  return (
    <table className="w-full table-fixed border-collapse">
      <caption className="sr-only">{tableText.caption}</caption>
      <colgroup>
        <col />
        <col className="w-[24%]" />
        <col className="w-[16%]" />
        <col className="w-[13%]" />
        <col className="w-[14%]" />
        <col className="w-22" />
      </colgroup>
      <thead>
        <tr className="text-left text-dns-14N-130 text-solid-gray-700">
          {[
            tableText.department,
            tableText.template,
            tableText.progress,
            tableText.updated,
            tableText.exported,
          ].map((title) => (
            <th key={title} scope="col" className="px-3 py-2 font-normal">
              {title}
            </th>
          ))}
          <th scope="col">
            <span className="sr-only">{tableText.actions}</span>
          </th>
        </tr>
      </thead>
      {groups.map(({ fiscalYear, drafts }) => (
        <tbody key={fiscalYear ?? 'none'}>
          <tr>
            <th
              scope="rowgroup"
              colSpan={6}
              className="border-y border-solid-gray-300 bg-solid-gray-50 px-3 py-1.5 text-left text-dns-14B-130"
            >
              {fiscalYear === null ? homeText.noYear : formatFiscalYear(fiscalYear)}
              <span className="ml-3 font-normal text-solid-gray-700">
                {tableText.countOfYear(drafts.length)}
              </span>
            </th>
          </tr>
          {drafts.map((draft) => (
            <DraftRow
              key={draft.id}
              draft={draft}
              progressOf={progressOf}
              now={now}
              isMarked={marked.includes(draft.id)}
              {...actions}
            />
          ))}
        </tbody>
      ))}
    </table>
  )
}
