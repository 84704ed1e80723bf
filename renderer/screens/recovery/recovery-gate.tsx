import { useEffect, useState, type ReactNode } from 'react'
import { useStore } from 'zustand'
import { recoveryText } from '../../text/recovery.ts'
import { usePorts } from '../ports.ts'
import type { Recovery } from './recovery.ts'
import { RecoveryScreen } from './recovery-screen.tsx'

interface RecoveryGateProps {
  readonly children: ReactNode
  /** Draws everything anew, from the database on. */
  readonly onRestart: () => void
  /** Goes on in another database, where this one can't be read. */
  readonly onRescue: () => void
}

/** What the copies hold and the database does not comes before everything else; a host without copies has no gate. */
export function RecoveryGate(props: RecoveryGateProps) {
  const { recovery } = usePorts()
  return recovery === null ? props.children : <Gate {...props} recovery={recovery} />
}

function Gate({
  recovery,
  children,
  onRestart,
  onRescue,
}: RecoveryGateProps & { readonly recovery: Recovery }) {
  const state = useStore(recovery.state)
  if (state.kind === 'looking') return <Looking />
  if (state.isPutOff) return children
  return <RecoveryScreen recovery={recovery} state={state} onRestart={onRestart} onRescue={onRescue} />
}

/** Looking takes a blink: a word for it comes only where it takes longer. */
const QUIET_MS = 700

function Looking() {
  const [isLong, setIsLong] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setIsLong(true), QUIET_MS)
    return () => clearTimeout(timer)
  }, [])
  return (
    <p aria-live="polite" className="p-12 text-std-16N-170">
      {isLong ? recoveryText.looking : ''}
    </p>
  )
}
