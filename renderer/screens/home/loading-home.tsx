import { useEffect, useState } from 'react'
import { homeText } from '../../text/home.ts'
import { Button } from '../../ui/button.tsx'

/** From here on a word is shown, so that a short wait doesn't flicker. */
const QUIET_MS = 300
/** From here on something is wrong, and the way out is shown. */
const LONG_MS = 8_000

/** Home while the drafts are being read. */
export function LoadingHome({ onRestart }: { readonly onRestart: () => void }) {
  const [wait, setWait] = useState<'short' | 'middling' | 'long'>('short')
  useEffect(() => {
    const timers = [
      setTimeout(() => setWait('middling'), QUIET_MS),
      setTimeout(() => setWait('long'), LONG_MS),
    ]
    return () => timers.forEach(clearTimeout)
  }, [])
  return (
    <div aria-live="polite" className="mt-16 text-center">
      {wait === 'short' ? null : <p>{wait === 'middling' ? homeText.loading : homeText.loadingLong}</p>}
      {wait === 'long' ? (
        <Button className="mt-4" onPress={onRestart}>
          {homeText.reload}
        </Button>
      ) : null}
    </div>
  )
}
