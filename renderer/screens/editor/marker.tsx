/** A marker as typed, before its text. */
export function Marker({ text }: { readonly text: string }) {
  if (text === '') return null
  return (
    <span className="min-w-6 shrink-0 pt-0.5 pl-1.5 text-right whitespace-pre text-solid-gray-700">
      {text}
    </span>
  )
}
