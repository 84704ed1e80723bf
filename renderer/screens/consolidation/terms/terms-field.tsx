import type { ReactNode } from 'react'

interface TermsFieldProps {
  readonly label: string
  /** The control's, so that label, hint and trouble belong to it. */
  readonly id: string
  readonly hint?: string
  readonly trouble?: string | null
  readonly className?: string
  readonly children: ReactNode
}

/** A control with its label over it and what is wrong under it. */
export function TermsField({ label, id, hint, trouble = null, className = '', children }: TermsFieldProps) {
  return (
    <div className={`flex flex-col gap-1 ${className}`}>
      <label htmlFor={id} className="text-dns-14B-130">
        {label}
      </label>
      {children}
      {hint === undefined ? null : (
        <p id={`${id}-hint`} className="text-dns-14N-130 text-solid-gray-700">
          {hint}
        </p>
      )}
      <p id={`${id}-trouble`} className="text-dns-14N-130 text-error-2 empty:hidden">
        {trouble ?? ''}
      </p>
    </div>
  )
}

/** How a control of the terms looks; a wrong one has a red edge. */
export const CONTROL =
  'min-h-10 scroll-my-16 rounded-8 border border-solid-gray-600 bg-white px-3 text-std-16N-170 aria-invalid:border-2 aria-invalid:border-error-2'
