import type { ReactNode } from 'react'
import { consolidationScreenText } from '../../text/consolidation.ts'
import { importText } from '../../text/home.ts'
import { Button } from '../../ui/button.tsx'
import { Details } from '../../ui/details.tsx'
import { useFocusedHeading } from '../../ui/use-focused-heading.ts'
import type { OpenSession } from './open-session.ts'
import { useSession } from './use-session.ts'

interface SessionGateProps {
  readonly id: string
  readonly onHome: () => void
  readonly children: (session: OpenSession) => ReactNode
}

/** Draws a screen of a consolidation once that is open, until then what it waits for or why it can't be. */
export function SessionGate({ id, onHome, children }: SessionGateProps) {
  const state = useSession(id)
  switch (state.kind) {
    case 'loading':
      return (
        <main className="p-8" aria-busy>
          {consolidationScreenText.loading}
        </main>
      )
    case 'gone':
      return (
        <Trouble title={consolidationScreenText.goneTitle} onHome={onHome}>
          <p>{consolidationScreenText.gone}</p>
        </Trouble>
      )
    case 'locked':
      return (
        <Trouble title={consolidationScreenText.lockedTitle} onHome={onHome}>
          <p>{consolidationScreenText.locked}</p>
        </Trouble>
      )
    case 'failed':
      return (
        <Trouble title={consolidationScreenText.failedTitle} onHome={onHome}>
          <p>{consolidationScreenText.failed}</p>
          <Details label={importText.code} text={String(state.error)} />
        </Trouble>
      )
    case 'ready':
      return children(state.session)
  }
}

interface TroubleProps {
  readonly title: string
  readonly onHome: () => void
  readonly children: ReactNode
}

function Trouble({ title, onHome, children }: TroubleProps) {
  const heading = useFocusedHeading()
  return (
    <main className="mx-auto flex max-w-156 flex-col items-start gap-4 p-10">
      <h1 ref={heading} tabIndex={-1} className="text-std-18B-160 outline-none">
        {title}
      </h1>
      {children}
      <Button look="primary" onPress={onHome}>
        {consolidationScreenText.back}
      </Button>
    </main>
  )
}
