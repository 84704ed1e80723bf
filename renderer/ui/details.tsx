interface DetailsProps {
  readonly label: string
  readonly text: string
}

/** What only a helper understands, folded away, to be selected whole and copied. */
export function Details({ label, text }: DetailsProps) {
  return (
    <details className="mt-4 text-dns-14N-130 text-solid-gray-700">
      <summary className="w-fit cursor-pointer rounded-4 px-1">{label}</summary>
      <code className="mt-2 block rounded-4 bg-solid-gray-50 px-3 py-2 break-all whitespace-pre-wrap select-all">
        {text}
      </code>
    </details>
  )
}
