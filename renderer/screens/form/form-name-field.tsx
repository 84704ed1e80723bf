import { useId } from 'react'
import { formText } from '../../text/form.ts'
import type { Keeping } from './use-keeping.tsx'

/** The name that the form is kept under, and why it could not be kept. */
export function FormNameField({ keeping }: { readonly keeping: Keeping }) {
  const name = useId()
  return (
    <div className="shrink-0 border-t border-solid-gray-300 px-4 py-3">
      <label htmlFor={name} className="block text-dns-14B-130">
        {formText.nameLabel}
      </label>
      <input
        id={name}
        value={keeping.name}
        maxLength={100}
        aria-describedby={`${name}-trouble`}
        onChange={({ target }) => keeping.setName(target.value)}
        className="mt-1 w-full rounded-4 border border-solid-gray-600 px-2 py-1.5"
      />
      <p id={`${name}-trouble`} role="alert" className="mt-1 text-dns-14N-130 text-error-2 empty:hidden">
        {keeping.trouble ?? ''}
      </p>
    </div>
  )
}
