import { emptyLedgerText } from '../../../text/ledger.ts'

/** What stands above the departments until the first file comes: the ways in which files come. */
export function EmptyLedger() {
  return (
    <section className="my-4 rounded-8 border border-solid-gray-300 bg-solid-gray-50 px-6 py-4">
      <h2 className="text-dns-16B-120">{emptyLedgerText.title}</h2>
      <ul className="mt-2 list-disc pl-6 text-dns-16N-170">
        {emptyLedgerText.ways.map((way) => (
          <li key={way}>{way}</li>
        ))}
      </ul>
    </section>
  )
}
