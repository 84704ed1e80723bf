import { useState } from 'react'
import type { LoggedEvent } from '../../../consolidation/kept/event.ts'
import { dateTimeWords } from '../../../text/date-words.ts'
import { logText, logWords } from '../../../text/log-words.ts'
import { Button } from '../../../ui/button.tsx'
import { ConfirmDialog } from '../../../ui/confirm-dialog.tsx'

interface LogDialogProps {
  /** The earliest first. */
  readonly log: readonly LoggedEvent[]
  readonly now: number
  readonly onClose: () => void
}

/** So many lines are drawn at a time: a log of thousands opens as fast as one of ten. */
const step = 100

/** 変更の記録: what came and what was decided, the latest first. */
export function LogDialog({ log, now, onClose }: LogDialogProps) {
  const [most, setMost] = useState(step)
  const shown = log.slice(-most).reverse()
  const rest = log.length - shown.length
  return (
    <ConfirmDialog
      wide
      title={logText.title}
      onDismiss={onClose}
      actions={[{ label: logText.close, onPress: onClose }]}
    >
      {log.length === 0 ? (
        <p>{logText.none}</p>
      ) : (
        <table className="w-full table-fixed text-left text-dns-14N-130">
          <caption className="sr-only">{logText.title}</caption>
          <thead className="border-b border-solid-gray-420 text-solid-gray-700">
            <tr>
              <th scope="col" className="w-44 py-1.5 font-normal">
                {logText.at}
              </th>
              <th scope="col" className="w-56 py-1.5 font-normal">
                {logText.about}
              </th>
              <th scope="col" className="py-1.5 font-normal">
                {logText.what}
              </th>
            </tr>
          </thead>
          <tbody>
            {shown.map(({ at, event }, index) => {
              const { about, what } = logWords(event)
              return (
                <tr key={log.length - index} className="border-b border-solid-gray-200 align-baseline">
                  <td className="py-1.5 tabular-nums">{dateTimeWords(at, now)}</td>
                  <td className="py-1.5 pr-3">{about}</td>
                  <td className="py-1.5">{what}</td>
                </tr>
              )
            })}
          </tbody>
        </table>
      )}
      {rest === 0 ? null : (
        <Button look="link" className="mt-2" onPress={() => setMost(most + step)}>
          {logText.more(Math.min(step, rest))}
        </Button>
      )}
    </ConfirmDialog>
  )
}
