import { useEffect, useState, type ReactNode } from 'react'
import { useStore } from 'zustand'
import { recoveryText } from '../../text/recovery.ts'
import { Button } from '../../ui/button.tsx'
import { usePorts } from '../ports.ts'
import type { Recovery } from './recovery.ts'
import { RecoveryScreen } from './recovery-screen.tsx'

interface RecoveryGateProps {
  readonly children: ReactNode
  /** The user has begun already: what is found is only said. */
  readonly isBegun: boolean
  /** Draws everything anew, from the database on. */
  readonly onRestart: () => void
  /** Goes on in another database, where this one can't be read; `isBegun` without waiting for the copies. */
  readonly onRescue: (isBegun: boolean) => void
}

/** What the copies hold and the database does not comes before everything else; a host without copies has no gate. */
export function RecoveryGate(props: RecoveryGateProps) {
  const { recovery } = usePorts()
  return recovery === null ? props.children : <Gate {...props} recovery={recovery} />
}

function Gate({
  recovery,
  children,
  isBegun,
  onRestart,
  onRescue,
}: RecoveryGateProps & { readonly recovery: Recovery }) {
  const state = useStore(recovery.state)
  const [hasBegun, setHasBegun] = useState(isBegun)
  useEffect(() => (hasBegun ? putOffOnceKnown(recovery) : undefined), [recovery, hasBegun])
  if (state.kind === 'looking') return hasBegun ? children : <Looking onBegin={() => setHasBegun(true)} />
  if (state.isPutOff) return children
  return <RecoveryScreen recovery={recovery} state={state} onRestart={onRestart} onRescue={onRescue} />
}

/** Begins without what is found, before any of it is shown; gives the function that ends waiting for it. */
function putOffOnceKnown(recovery: Recovery): () => void {
  const end = recovery.state.subscribe(({ kind }) => {
    if (kind === 'looking') return
    end()
    recovery.putOff(true)
  })
  return end
}

/** Looking takes a blink: a word for it comes only where it takes longer. */
const QUIET_MS = 700
/** A network folder that doesn't answer may take minutes: nobody waits that long. */
const PATIENT_MS = 5_000

function Looking({ onBegin }: { readonly onBegin: () => void }) {
  const isLong = useIsAfter(QUIET_MS)
  const isTooLong = useIsAfter(PATIENT_MS)
  return (
    <main className="flex max-w-180 flex-col items-start gap-4 p-12">
      <p aria-live="polite" className="text-std-16N-170">
        {isTooLong ? recoveryText.lookingLong : isLong ? recoveryText.looking : ''}
      </p>
      {isTooLong ? (
        <Button look="primary" onPress={onBegin}>
          {recoveryText.start}
        </Button>
      ) : null}
    </main>
  )
}

function useIsAfter(milliseconds: number): boolean {
  const [isAfter, setIsAfter] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setIsAfter(true), milliseconds)
    return () => clearTimeout(timer)
  }, [milliseconds])
  return isAfter
}
