import { useState } from 'react'
import { recordKey, type Compared } from '../../records/compare-records.ts'
import { dateTimeWords } from '../../text/date-words.ts'
import { recoveryText } from '../../text/recovery.ts'
import { Head, RecordCells, RecordsTable, titleOf } from './records-table.tsx'
import type { Outcome, RecoveryState } from './recovery.ts'

interface RecoveryTableProps {
  readonly state: Extract<RecoveryState, { readonly kind: 'known' }>
  readonly open: readonly Compared[]
  readonly unpicked: ReadonlySet<string>
  readonly onUnpick: (unpicked: ReadonlySet<string>) => void
}

/** What can be brought back, each with when it was copied and what is here instead. */
export function RecoveryTable({ state, open, unpicked, onUnpick }: RecoveryTableProps) {
  const [now] = useState(Date.now)
  const { columns } = recoveryText
  const keys = open.map(({ offered }) => recordKey(offered))
  const areAllPicked = keys.every((key) => !unpicked.has(key))
  const pick = (key: string, isPicked: boolean) => {
    const next = new Set(unpicked)
    if (isPicked) next.delete(key)
    else next.add(key)
    onUnpick(next)
  }
  return (
    <>
      <RecordsTable
        caption={recoveryText.caption}
        heads={
          <>
            <th scope="col" className="w-12 px-3 py-2">
              <input
                type="checkbox"
                className="size-4.5"
                aria-label={recoveryText.pickAll}
                checked={areAllPicked}
                onChange={({ target }) => onUnpick(new Set(target.checked ? [] : keys))}
              />
            </th>
            {[columns.title, columns.kind, columns.year, columns.changed, columns.here].map((head) => (
              <Head key={head}>{head}</Head>
            ))}
          </>
        }
      >
        {open.map((compared) => {
          const key = recordKey(compared.offered)
          return (
            <RecoveryRow
              key={key}
              compared={compared}
              now={now}
              isPicked={!unpicked.has(key)}
              outcome={state.outcomes.get(key) ?? null}
              onPick={(isPicked) => pick(key, isPicked)}
            />
          )
        })}
      </RecordsTable>
      {open.some(({ offered, here }) => offered.kind === 'sheet' && here !== null) ? (
        <p className="mt-2 text-dns-14N-130 text-solid-gray-700">{recoveryText.staysHere}</p>
      ) : null}
    </>
  )
}

interface RecoveryRowProps {
  readonly compared: Compared
  readonly now: number
  readonly isPicked: boolean
  readonly outcome: Outcome | null
  readonly onPick: (isPicked: boolean) => void
}

function RecoveryRow({ compared, now, isPicked, outcome, onPick }: RecoveryRowProps) {
  const { offered } = compared
  return (
    <tr className="border-b border-solid-gray-200 last:border-0">
      <td className="px-3 py-2">
        <input
          type="checkbox"
          className="size-4.5"
          aria-label={recoveryText.pick(titleOf(offered))}
          checked={isPicked}
          onChange={({ target }) => onPick(target.checked)}
        />
      </td>
      <RecordCells
        record={offered}
        now={now}
        failure={outcome?.kind === 'failed' ? recoveryText.failed[outcome.why] : null}
      />
      <td className="px-3 py-2">{hereWords(compared, now)}</td>
    </tr>
  )
}

function hereWords({ offered, here }: Compared, now: number): string {
  if (here === null) return recoveryText.notHere
  if (offered.length > here.length) return recoveryText.shorterHere
  return recoveryText.olderHere(dateTimeWords(here.changedAt, now))
}
