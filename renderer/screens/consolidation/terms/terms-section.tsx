import { useId, type ReactNode } from 'react'

interface TermsSectionProps {
  readonly title: string
  readonly hint: string
  readonly children: ReactNode
}

/** A part of the terms with a heading of its own. */
export function TermsSection({ title, hint, children }: TermsSectionProps) {
  const id = useId()
  return (
    <section aria-labelledby={id} className="flex flex-col gap-2">
      <div>
        <h2 id={id} className="text-std-16B-170">
          {title}
        </h2>
        <p className="text-dns-14N-130 text-solid-gray-700">{hint}</p>
      </div>
      {children}
    </section>
  )
}
