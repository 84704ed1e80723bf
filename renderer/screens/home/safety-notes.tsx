import { TriangleAlert } from 'lucide-react'
import type { ReactNode } from 'react'
import { useStore } from 'zustand'
import type { CopyState } from '../../copies/copier.ts'
import { copiesText, recoveryText } from '../../text/recovery.ts'
import { Button } from '../../ui/button.tsx'
import { usePorts } from '../ports.ts'
import { openOf, type Recovery } from '../recovery/recovery.ts'

/** What stands above the lists where something is not as safe as it should be; nothing otherwise. */
export function SafetyNotes({ isRescue }: { readonly isRescue: boolean }) {
  const { recovery, copier } = usePorts()
  return (
    <>
      {isRescue ? <Note>{recoveryText.onRescue}</Note> : null}
      {recovery === null ? null : <OfferNote recovery={recovery} />}
      {copier === null ? null : <CopyNote copier={copier} />}
    </>
  )
}

function OfferNote({ recovery }: { readonly recovery: Recovery }) {
  const state = useStore(recovery.state)
  const count = state.kind === 'known' ? openOf(state).length : 0
  if (count === 0) return null
  return (
    <Note>
      {recoveryText.banner(count)}
      <Button look="link" onPress={() => recovery.putOff(false)}>
        {recoveryText.bannerOpen}
      </Button>
    </Note>
  )
}

function CopyNote({ copier }: { readonly copier: NonNullable<ReturnType<typeof usePorts>['copier']> }) {
  const words = useStore(copier.state, troubleWords)
  return words === null ? null : <Note>{words}</Note>
}

/** What there is to say of the copies; null where they are as they should be. */
function troubleWords(state: CopyState): string | null {
  switch (state.kind) {
    case 'kept':
    case 'behind':
      return null
    case 'stood-in':
      return copiesText.stoodIn(copiesText.why[state.trouble])
    case 'failing':
      return copiesText.failing(copiesText.why[state.trouble])
  }
}

function Note({ children }: { readonly children: ReactNode }) {
  return (
    <output className="mt-3 flex flex-wrap items-center gap-2 rounded-8 border border-yellow-700 bg-yellow-50 px-4 py-2 text-dns-14N-130">
      <TriangleAlert aria-hidden size={16} className="shrink-0" />
      {children}
    </output>
  )
}
