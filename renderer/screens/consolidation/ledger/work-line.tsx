import { ProgressBar } from 'react-aria-components'
import { useStore } from 'zustand'
import { fileNameOf } from '../../../consolidation/name-in-file.ts'
import { assertNever } from '../../../sheet/assert-never.ts'
import { workText } from '../../../text/ledger.ts'
import { Button } from '../../../ui/button.tsx'
import type { Notice } from '../../notice.tsx'
import type { Work } from '../consolidation-session.ts'
import { useLedger } from './ledger-context.ts'

/** What the session is working on, how far it is, and a way to stop it; nothing while it waits. */
export function WorkLine({ notify }: { readonly notify: (notice: Notice) => void }) {
  const { session } = useLedger()
  const work = useStore(session.store, (state) => state.work)
  const isIdle = work.kind === 'idle'
  const stop = () => {
    session.stop()
    const text = stoppedText(work.kind)
    if (text !== null) notify({ text })
  }
  return (
    <div className={isIdle ? '' : 'shrink-0 border-b border-solid-gray-300 bg-blue-50 px-6 py-2'}>
      {/* Said once for each kind of work: a word for every file would never end. */}
      <output className="sr-only">{isIdle ? '' : workText.kinds[work.kind]}</output>
      {isIdle ? null : (
        <div className="flex items-center gap-4 text-dns-14N-130">
          <span className="min-w-0 grow truncate">
            <span className="font-bold">{workText.kinds[work.kind]}</span>
            <span className="ml-3 text-solid-gray-700">{fileNameOf(work.name)}</span>
          </span>
          <ProgressBar
            aria-label={workText.bar}
            value={work.done}
            maxValue={Math.max(work.of, 1)}
            className="h-2 w-56 shrink-0 overflow-hidden rounded-full bg-white ring-1 ring-solid-gray-536"
          >
            {({ percentage = 0 }) => (
              <div className="h-full bg-blue-900" style={{ width: `${percentage}%` }} />
            )}
          </ProgressBar>
          <span className="w-44 shrink-0 tabular-nums">
            {work.of === 0 ? '' : workText.count(work.done, work.of)}
          </span>
          <span className="w-36 shrink-0">{work.leftMs === null ? '' : workText.left(work.leftMs)}</span>
          <Button className="min-h-8!" onPress={stop}>
            {workText.stop}
          </Button>
        </div>
      )}
    </div>
  )
}

/** How to go on with what was stopped; null where whoever asked for the work says so. */
function stoppedText(kind: Work['kind']): string | null {
  switch (kind) {
    case 'listing':
    case 'reading':
      return workText.stoppedReading
    case 'checking':
      return workText.stoppedChecking
    case 'idle':
    case 'booking':
    case 'writing':
      return null
    default:
      return assertNever(kind)
  }
}
