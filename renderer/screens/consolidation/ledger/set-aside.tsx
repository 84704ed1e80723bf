import { useStore } from 'zustand'
import { fileNameOf } from '../../../consolidation/name-in-file.ts'
import { ignoredReasons } from '../../../text/ledger-words.ts'
import { decisionText, ledgerTableText } from '../../../text/ledger.ts'
import { Button } from '../../../ui/button.tsx'
import { useLedger } from './ledger-context.ts'

/** Files that are not in the consolidation, and why: those that somebody left out can be taken back. */
export function SetAside() {
  const { session, decide } = useLedger()
  const { ledger, leftOut } = useStore(session.store, ({ board }) => board)
  const { ignored } = ledger
  if (leftOut.length + ignored.length === 0) return null
  return (
    <details className="my-6 text-dns-14N-130">
      <summary className="w-fit cursor-pointer rounded-4 px-1">
        {ledgerTableText.aside(leftOut.length + ignored.length)}
      </summary>
      <ul className="mt-2">
        {leftOut.map(({ file, print }) => (
          <li
            key={`${file} ${print}`}
            className="flex items-center gap-4 border-t border-solid-gray-200 px-3 py-1.5"
          >
            <span className="w-80 truncate" title={file}>
              {fileNameOf(file)}
            </span>
            <span className="grow text-solid-gray-700">{ledgerTableText.leftOut}</span>
            <Button
              look="link"
              aria-label={ledgerTableText.takeBackOf(fileNameOf(file))}
              onPress={() =>
                decide(decisionText.tookBack(fileNameOf(file)), [
                  { kind: 'left-out', file, print, isOut: false },
                ])
              }
            >
              {ledgerTableText.takeBack}
            </Button>
          </li>
        ))}
        {ignored.map(({ file, code }) => (
          <li key={file} className="flex gap-4 border-t border-solid-gray-200 px-3 py-1.5">
            <span className="w-80 truncate" title={file}>
              {fileNameOf(file)}
            </span>
            <span className="text-solid-gray-700">{ignoredReasons[code]}</span>
          </li>
        ))}
      </ul>
    </details>
  )
}
