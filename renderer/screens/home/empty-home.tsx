import { consolidationsText } from '../../text/consolidation.ts'
import { emptyText, homeText } from '../../text/home.ts'
import { StartButtons, type StartButtonsProps } from './start-buttons.tsx'

/** Home before anything was begun: what to do, in three lines. */
export function EmptyHome(props: StartButtonsProps) {
  return (
    <section className="mx-auto mt-16 w-fit rounded-12 border border-solid-gray-300 px-12 py-10">
      <h2 className="text-std-20B-160">{emptyText.title}</h2>
      <ol className="mt-4 mb-7 flex flex-col gap-2.5">
        {emptyText.steps.map((step, index) => (
          <li key={step} className="flex gap-3 text-std-16N-170">
            <span aria-hidden className="w-4 shrink-0 text-center font-bold text-blue-900">
              {index + 1}
            </span>
            {step}
          </li>
        ))}
      </ol>
      <StartButtons {...props} />
      <p className="mt-4 text-dns-14N-130 text-solid-gray-700">{homeText.dropHint}</p>
      <p className="mt-1 text-dns-14N-130 text-solid-gray-700">{consolidationsText.hint}</p>
    </section>
  )
}
