import { recoveryText } from '../../text/recovery.ts'
import { titleOf } from './records-table.tsx'
import type { Incomplete } from './recovery.ts'

/** What came back without all of its files, each with what is missing; nothing where all came back whole. */
export function IncompleteList({ all }: { readonly all: readonly Incomplete[] }) {
  if (all.length === 0) return null
  return (
    <section className="mt-5">
      <h2 className="text-std-16B-170">{recoveryText.incomplete}</h2>
      <ul className="mt-2 flex flex-col gap-2 text-dns-14N-130">
        {all.map(({ record, files }) => (
          <li key={`${record.kind} ${record.id}`}>
            <span className="font-bold">{titleOf(record)}</span>
            <p>{recoveryText.without(files)}</p>
          </li>
        ))}
      </ul>
    </section>
  )
}
