import { useState } from 'react'
import { formatFiscalYear } from '../../calendar/fiscal-year.ts'
import { recordKey, type Compared } from '../../records/compare-records.ts'
import { dateTimeWords } from '../../text/date-words.ts'
import { recoveryText } from '../../text/recovery.ts'
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
      <div className="mt-5 max-h-96 overflow-auto rounded-8 border border-solid-gray-300">
        <table className="w-full text-left text-dns-14N-130">
          <caption className="sr-only">{recoveryText.caption}</caption>
          <thead className="sticky top-0 bg-white">
            <tr className="border-b border-solid-gray-420">
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
                <th key={head} scope="col" className="px-3 py-2">
                  {head}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
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
          </tbody>
        </table>
      </div>
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
  const title = offered.title === '' ? recoveryText.noTitle : offered.title
  return (
    <tr className="border-b border-solid-gray-200 last:border-0">
      <td className="px-3 py-2">
        <input
          type="checkbox"
          className="size-4.5"
          aria-label={recoveryText.pick(title)}
          checked={isPicked}
          onChange={({ target }) => onPick(target.checked)}
        />
      </td>
      <th scope="row" className="px-3 py-2 font-bold">
        {title}
        {outcome?.kind === 'failed' ? (
          <p role="alert" className="font-normal text-error-2">
            {recoveryText.failed[outcome.why]}
          </p>
        ) : null}
      </th>
      <td className="px-3 py-2 whitespace-nowrap">{recoveryText.kinds[offered.kind]}</td>
      <td className="px-3 py-2 whitespace-nowrap">
        {offered.fiscalYear === null ? '' : formatFiscalYear(offered.fiscalYear)}
      </td>
      <td className="px-3 py-2 whitespace-nowrap tabular-nums">{dateTimeWords(offered.changedAt, now)}</td>
      <td className="px-3 py-2">{hereWords(compared, now)}</td>
    </tr>
  )
}

function hereWords({ offered, here }: Compared, now: number): string {
  if (here === null) return recoveryText.notHere
  if (offered.length > here.length) return recoveryText.shorterHere
  return recoveryText.olderHere(dateTimeWords(here.changedAt, now))
}
