import { useState } from 'react'
import type { Mail } from '../../../consolidation/going-back/correction-mail.ts'
import { Button } from '../../../ui/button.tsx'

interface CopyTextProps {
  readonly label: string
  readonly mail: Mail
  readonly copy: string
  readonly copied: string
  readonly notCopied: string
}

/** A mail's text, to be looked at and pasted elsewhere. */
export function CopyText({ label, mail, copy, copied, notCopied }: CopyTextProps) {
  const [said, setSaid] = useState('')
  const text = `${mail.subject}\n\n${mail.body}`
  const take = () =>
    navigator.clipboard.writeText(text).then(
      () => setSaid(copied),
      () => setSaid(notCopied),
    )
  return (
    <section aria-label={label} className="mt-4">
      <div className="flex flex-wrap items-center gap-3">
        <h3 className="text-dns-16B-120">{label}</h3>
        <Button className="min-h-8!" onPress={() => void take()}>
          {copy}
        </Button>
        <output className="text-dns-14N-130 text-solid-gray-700">{said}</output>
      </div>
      <pre className="mt-2 rounded-8 bg-solid-gray-50 px-4 py-3 font-sans text-dns-14N-130 whitespace-pre-wrap">
        {text}
      </pre>
    </section>
  )
}
