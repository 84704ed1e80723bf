import type { CorrectionRequest } from '../../../consolidation/going-back/correction-request.ts'
import { correctionWords } from '../../../text/correction-words.ts'

/** A 修正依頼 as it looks on paper: A4, upright. */
export function RequestPage({ request }: { readonly request: CorrectionRequest }) {
  const { columns } = correctionWords
  return (
    <article className="text-[0.875rem] leading-relaxed whitespace-pre-line">
      <p className="text-right">{request.date}</p>
      <p className="mt-1 font-bold">{request.addressee}</p>
      <p className="mt-1 text-right">{request.sender}</p>
      <h3 className="mt-6 text-center text-[1.125rem] font-bold">{request.title}</h3>
      <p className="mt-6">{request.greeting}</p>
      {request.due === null ? null : <p className="mt-3 font-bold">{request.due}</p>}
      <p className="my-4 text-center">{request.below}</p>
      <table className="w-full table-fixed border-collapse text-left text-[0.8125rem]">
        <thead>
          <tr className="bg-solid-gray-50">
            <Head width="w-10">{columns.number}</Head>
            <Head width="w-36">{columns.file}</Head>
            <Head width="w-24">{columns.place}</Head>
            <Head width="w-16">{columns.level}</Head>
            <Head>{columns.what}</Head>
          </tr>
        </thead>
        <tbody>
          {request.items.map(({ number, file, place, levelName, what }) => (
            <tr key={number} className="break-inside-avoid align-baseline">
              <td className="border border-solid-gray-420 px-1.5 py-1 text-center">{number}</td>
              <td className="border border-solid-gray-420 px-1.5 py-1">{file}</td>
              <td className="border border-solid-gray-420 px-1.5 py-1">{place}</td>
              <td className="border border-solid-gray-420 px-1.5 py-1 text-center">{levelName}</td>
              <td className="border border-solid-gray-420 px-1.5 py-1">{what}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="mt-4">{request.closing}</p>
    </article>
  )
}

function Head({ width = '', children }: { readonly width?: string; readonly children: string }) {
  return (
    <th scope="col" className={`border border-solid-gray-420 px-1.5 py-1 font-normal ${width}`}>
      {children}
    </th>
  )
}
