import { useEffect, useState } from 'react'
import type { Lost } from '../../copies/find-lost.ts'
import { failureOf } from '../../drafts/save-failure.ts'
import { recordKey } from '../../records/compare-records.ts'
import { recoveryText } from '../../text/recovery.ts'
import { Button } from '../../ui/button.tsx'
import { Details } from '../../ui/details.tsx'
import { useFocusedHeading } from '../../ui/use-focused-heading.ts'
import { usePorts } from '../ports.ts'
import { IncompleteList } from './incomplete-list.tsx'
import { incompleteOf, openOf, type Recovery, type RecoveryState } from './recovery.ts'
import { RecoveryTable } from './recovery-table.tsx'

interface RecoveryScreenProps {
  readonly recovery: Recovery
  readonly state: Extract<RecoveryState, { readonly kind: 'known' }>
  readonly onRestart: () => void
  /** Goes on in another database; `isBegun` without what the copies hold. */
  readonly onRescue: (isBegun: boolean) => void
}

/** What the copies hold, why it is offered, and one press to have it back. */
export function RecoveryScreen(props: RecoveryScreenProps) {
  const { recovery, state } = props
  const { lost, working } = state
  const heading = useFocusedHeading()
  const path = useCopiesPath()
  const open = openOf(state)
  const [unpicked, setUnpicked] = useState<ReadonlySet<string>>(new Set())
  const picked = open.filter(({ offered }) => !unpicked.has(recordKey(offered)))
  const { title, what } = wordsFor(state, open.length, path)
  return (
    <main className="mx-auto max-w-240 px-6 py-12">
      <h1 ref={heading} tabIndex={-1} className="text-std-20B-160 outline-none">
        {title}
      </h1>
      <p className="mt-3 max-w-180 text-std-16N-170">{what}</p>
      {lost.newer > 0 && open.length === 0 ? (
        <p className="mt-2">{recoveryText.onlyNewer(lost.newer)}</p>
      ) : null}
      {lost.unread === null && open.length > 0 ? (
        <RecoveryTable state={state} open={open} unpicked={unpicked} onUnpick={setUnpicked} />
      ) : null}
      <IncompleteList all={incompleteOf(state)} />
      <Unreadable lost={lost} />
      <p aria-live="polite" className="mt-4 min-h-6 text-dns-14N-130">
        {working === null ? '' : recoveryText.working(working.done, working.of)}
      </p>
      <Ways
        {...props}
        picked={picked.length}
        onBringBack={() =>
          void bringBack(
            recovery,
            picked.map(({ offered }) => offered),
          )
        }
      />
      {lost.unread === null ? null : (
        <Details label={recoveryText.details} text={String(lost.unread.error)} />
      )}
    </main>
  )
}

/** What could not be read; nothing where the heading says it already. */
function Unreadable({ lost }: { readonly lost: Lost }) {
  if (isAboutUnreadable(lost)) return null
  const { damaged, busy } = lost
  return (
    <div className="mt-2 text-dns-14N-130 text-solid-gray-700">
      {damaged > 0 ? <p>{recoveryText.damaged(damaged)}</p> : null}
      {busy > 0 ? <p>{recoveryText.busy(busy)}</p> : null}
    </div>
  )
}

const isAboutUnreadable = ({ unread, unreached, offered, unreadable }: Lost): boolean =>
  unread === null && unreached === null && offered.length === 0 && unreadable.length > 0

/** Where all of it is back whole, the app begins; what is not stays, with its reason. */
async function bringBack(recovery: Recovery, names: Parameters<Recovery['bringBack']>[0]): Promise<void> {
  await recovery.bringBack(names)
  if (recovery.isAllBack) recovery.putOff(true)
}

interface WaysProps extends RecoveryScreenProps {
  readonly picked: number
  readonly onBringBack: () => void
}

function Ways({ recovery, state, picked, onBringBack, onRestart, onRescue }: WaysProps) {
  const { copies } = usePorts().desktop
  const { lost, working } = state
  const isWorking = working !== null
  const hasOffer = isWorking || openOf(state).length > 0
  if (!hasOffer && lost.offered.length > 0)
    return (
      <div className="mt-2">
        <Button look="primary" onPress={() => recovery.putOff(true)}>
          {recoveryText.begin}
        </Button>
      </div>
    )
  return (
    <div className="mt-2 flex flex-wrap items-center gap-3">
      {lost.unread === null && hasOffer ? (
        <Button
          look="primary"
          isPending={isWorking}
          isDisabled={picked === 0 && !isWorking}
          onPress={onBringBack}
        >
          {recoveryText.bringBack(picked)}
        </Button>
      ) : null}
      {lost.unread !== null && hasOffer ? (
        <Button look="primary" onPress={() => onRescue(false)}>
          {recoveryText.goOn}
        </Button>
      ) : null}
      {lost.unread !== null || !hasOffer ? (
        <Button look={hasOffer ? 'secondary' : 'primary'} onPress={onRestart}>
          {lost.unread === null ? recoveryText.lookAgain : recoveryText.again}
        </Button>
      ) : null}
      {lost.unread !== null && !hasOffer ? (
        <Button onPress={() => onRescue(true)}>{recoveryText.startEmpty}</Button>
      ) : null}
      {lost.unread === null ? (
        <Button isDisabled={isWorking} onPress={() => recovery.putOff(true)}>
          {hasOffer ? recoveryText.later : startWords(lost)}
        </Button>
      ) : null}
      <Button look="link" onPress={() => void copies?.showCopies()}>
        {recoveryText.show}
      </Button>
    </div>
  )
}

const startWords = (lost: Lost): string =>
  isAboutUnreadable(lost) && lost.busy === 0 ? recoveryText.startWithout : recoveryText.start

function wordsFor(
  { lost }: RecoveryScreenProps['state'],
  count: number,
  path: string,
): { readonly title: string; readonly what: string } {
  if (lost.unread !== null) {
    const isNewer = failureOf(lost.unread.error) === 'newer-version'
    const { title, what } = isNewer ? recoveryText.newerHere : recoveryText.unread
    const copies = lost.unreached === null ? null : path
    return { title, what: lost.offered.length > 0 ? what : recoveryText.nothingToGoOn(isNewer, copies) }
  }
  if (count === 0 && lost.unreached !== null)
    return { title: recoveryText.unreached.title, what: recoveryText.unreached.what(path) }
  if (isAboutUnreadable(lost)) {
    const { title, what } = lost.busy > 0 ? recoveryText.busyOnly : recoveryText.damagedOnly
    return { title, what: what(lost.unreadable.length) }
  }
  if (count === 0 && lost.offered.length > 0)
    return { title: recoveryText.back.title, what: recoveryText.back.what(lost.offered.length) }
  const { title, what } = lost.isEmpty ? recoveryText.empty : recoveryText.missing
  return { title, what: count === 0 ? '' : what(count) }
}

/** The folder's path, for the eyes; '' until it is known. */
function useCopiesPath(): string {
  const { copies } = usePorts().desktop
  const [path, setPath] = useState('')
  useEffect(() => {
    let isGone = false
    void copies?.copiesFolder().then((folder) => {
      if (!isGone) setPath(folder.path)
    })
    return () => {
      isGone = true
    }
  }, [copies])
  return path
}
