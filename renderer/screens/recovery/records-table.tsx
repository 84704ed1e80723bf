import type { ReactNode } from 'react'
import { formatFiscalYear } from '../../calendar/fiscal-year.ts'
import type { RecordSummary } from '../../records/record.ts'
import { dateTimeWords } from '../../text/date-words.ts'
import { recoveryText } from '../../text/recovery.ts'

interface RecordsTableProps {
  readonly caption: string
  /** The heads, those of `RecordCells` among them. */
  readonly heads: ReactNode
  readonly children: ReactNode
}

/** A table of things that lie somewhere else, to be had here too. */
export function RecordsTable({ caption, heads, children }: RecordsTableProps) {
  return (
    <div className="mt-5 max-h-96 overflow-auto rounded-8 border border-solid-gray-300">
      <table className="w-full text-left text-dns-14N-130">
        <caption className="sr-only">{caption}</caption>
        <thead className="sticky top-0 bg-white">
          <tr className="border-b border-solid-gray-420">{heads}</tr>
        </thead>
        <tbody>{children}</tbody>
      </table>
    </div>
  )
}

/** The head of a column. */
export function Head({ children }: { readonly children: ReactNode }) {
  return (
    <th scope="col" className="px-3 py-2 whitespace-nowrap">
      {children}
    </th>
  )
}

/** What something is called, also where it has no name. */
export const titleOf = ({ title }: RecordSummary): string => (title === '' ? recoveryText.noTitle : title)

interface RecordCellsProps {
  readonly record: RecordSummary
  readonly now: number
  /** Why it could not be had; null where nothing went wrong. */
  readonly failure: string | null
}

/** What something is: its name, kind, year and when it last changed. */
export function RecordCells({ record, now, failure }: RecordCellsProps) {
  return (
    <>
      <th scope="row" className="px-3 py-2 font-bold">
        {titleOf(record)}
        {failure === null ? null : (
          <p role="alert" className="font-normal text-error-2">
            {failure}
          </p>
        )}
      </th>
      <td className="px-3 py-2 whitespace-nowrap">{recoveryText.kinds[record.kind]}</td>
      <td className="px-3 py-2 whitespace-nowrap">
        {record.fiscalYear === null ? '' : formatFiscalYear(record.fiscalYear)}
      </td>
      <td className="px-3 py-2 whitespace-nowrap tabular-nums">{dateTimeWords(record.changedAt, now)}</td>
    </>
  )
}
