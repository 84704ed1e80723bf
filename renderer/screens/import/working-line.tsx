import { useEffect, useState } from 'react'

/** Work shorter than this needs no words. */
const QUIET_MS = 300

/** Says what the app is working on, once it takes a while. */
export function WorkingLine({ text }: { readonly text: string | null }) {
  const [isLong, setIsLong] = useState(false)
  const isWorking = text !== null
  useEffect(() => {
    if (!isWorking) return
    const timer = setTimeout(() => setIsLong(true), QUIET_MS)
    return () => {
      clearTimeout(timer)
      setIsLong(false)
    }
  }, [isWorking])
  return (
    <div aria-live="polite" className="pointer-events-none fixed inset-x-0 top-0 z-30 flex justify-center">
      {isWorking && isLong ? (
        <p className="rounded-b-8 border border-t-0 border-solid-gray-300 bg-white px-6 py-2.5 shadow-2">
          {text}
        </p>
      ) : null}
    </div>
  )
}
