import type { ReactNode } from 'react'

interface DecisionLineProps {
  readonly title: string
  readonly text: string
  /** The ways to decide. */
  readonly children: ReactNode
}

/** One thing to decide: what it is, and the ways on. */
export function DecisionLine({ title, text, children }: DecisionLineProps) {
  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
      <div className="min-w-72 grow basis-0">
        <p className="text-dns-14B-130">{title}</p>
        <p className="text-dns-14N-130 text-solid-gray-700">{text}</p>
      </div>
      <div className="flex flex-wrap items-center gap-2">{children}</div>
    </div>
  )
}
