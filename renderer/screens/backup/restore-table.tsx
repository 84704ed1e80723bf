import { useState } from 'react'
import type { Offer, Wish } from '../../backup/compare-backup.ts'
import { recordKey } from '../../records/compare-records.ts'
import { restoreText } from '../../text/backup.ts'
import { dateTimeWords } from '../../text/date-words.ts'
import { recoveryText } from '../../text/recovery.ts'
import { Head, RecordCells, RecordsTable, titleOf } from '../recovery/records-table.tsx'
import { wishOf, type OfferedBackup, type RestoreOutcome } from './restoring.ts'

interface RestoreTableProps {
  readonly state: OfferedBackup
  readonly onWish: (offer: Offer, wish: Wish) => void
}

/** What is in a backup, each with what is here and what is to become of it; then what became of it. */
export function RestoreTable({ state, onWish }: RestoreTableProps) {
  const [now] = useState(Date.now)
  const { title, kind, year } = recoveryText.columns
  const { changed, here, wish } = restoreText.columns
  return (
    <RecordsTable
      caption={restoreText.caption}
      heads={[title, kind, year, changed, here, wish].map((head) => (
        <Head key={head}>{head}</Head>
      ))}
    >
      {state.offers.map((offer) => {
        const outcome = state.outcomes.get(recordKey(offer.offered)) ?? null
        return (
          <tr key={recordKey(offer.offered)} className="border-b border-solid-gray-200 last:border-0">
            <RecordCells
              record={offer.offered}
              now={now}
              failure={outcome?.kind === 'failed' ? restoreText.failed[outcome.why] : null}
            />
            <td className="px-3 py-2">{hereWords(offer, now)}</td>
            <td className="px-3 py-2">
              {outcome?.kind === 'in' || state.working !== null ? (
                <Became offer={offer} wish={wishOf(state, offer)} outcome={outcome} />
              ) : (
                <WishField offer={offer} wish={wishOf(state, offer)} onWish={onWish} />
              )}
            </td>
          </tr>
        )
      })}
    </RecordsTable>
  )
}

interface WishFieldProps {
  readonly offer: Offer
  readonly wish: Wish
  readonly onWish: RestoreTableProps['onWish']
}

function WishField({ offer, wish, onWish }: WishFieldProps) {
  const { standing, wishes, offered } = offer
  if (standing === 'same' || standing === 'unreadable')
    return <span className="text-solid-gray-700">{restoreText.nothingToDo[standing]}</span>
  return (
    <select
      className="min-h-9 w-full max-w-60 rounded-8 border border-solid-gray-600 bg-white px-2"
      aria-label={restoreText.wishOf(titleOf(offered))}
      value={wish}
      onChange={({ target }) => {
        const chosen = wishes.find((one) => one === target.value)
        if (chosen !== undefined) onWish(offer, chosen)
      }}
    >
      {wishes.map((one) => (
        <option key={one} value={one}>
          {wishWords(offer, one)}
        </option>
      ))}
    </select>
  )
}

function wishWords({ standing, offered }: Offer, wish: Wish): string {
  const { add, skip, complete, beside, replace, leave } = restoreText.wishes
  if (standing === 'missing') return wish === 'leave' ? skip : add
  if (standing === 'incomplete') return wish === 'leave' ? leave : complete
  switch (wish) {
    case 'beside':
      return beside
    case 'in-place':
      return offered.kind === 'sheet' ? replace.sheet : replace.consolidation
    case 'leave':
      return leave
  }
}

interface BecameProps {
  readonly offer: Offer
  readonly wish: Wish
  /** Null while its turn has not come. */
  readonly outcome: RestoreOutcome | null
}

function Became({ offer, wish, outcome }: BecameProps) {
  if (outcome?.kind !== 'in') return null
  return (
    <>
      <p className="font-bold">{doneWords(offer, wish)}</p>
      {outcome.withoutFiles.length > 0 ? <p>{restoreText.without(outcome.withoutFiles)}</p> : null}
      {outcome.versionsLost > 0 ? <p>{restoreText.versionsLost(outcome.versionsLost)}</p> : null}
    </>
  )
}

function doneWords({ standing }: Offer, wish: Wish): string {
  const { added, completed, beside, replaced } = restoreText.outcomes
  if (standing === 'missing') return added
  if (standing === 'incomplete') return completed
  return wish === 'beside' ? beside : replaced
}

function hereWords({ standing, here }: Offer, now: number): string {
  const { missing, same, incomplete, different, unreadable } = restoreText.standings
  switch (standing) {
    case 'missing':
      return missing
    case 'same':
      return same
    case 'incomplete':
      return incomplete
    case 'different':
      return different(here === null ? '' : dateTimeWords(here.changedAt, now))
    case 'unreadable':
      return unreadable
  }
}
