import { ChevronDown, ChevronUp, X } from 'lucide-react'
import type { KeyboardEvent } from 'react'
import type { BoardRow } from '../../../consolidation/kept/board.ts'
import { ledgerTableText, rowPanelText } from '../../../text/ledger.ts'
import { Button } from '../../../ui/button.tsx'
import { useFocusedHeading } from '../../../ui/use-focused-heading.ts'
import { NoteField } from './note-field.tsx'
import { ProblemGroups } from './problem-groups.tsx'
import { RowActions } from './row-actions.tsx'
import { SheetView } from './sheet-view.tsx'
import { StateMark } from './state-mark.tsx'
import { useSheets, type VersionSheets } from './use-sheets.ts'
import { VersionList } from './version-list.tsx'

interface RowPanelProps {
  readonly row: BoardRow
  readonly onRequest: (row: BoardRow) => void
  readonly onClose: () => void
  /** Null at the ends of the list. */
  readonly onBefore: (() => void) | null
  readonly onNext: (() => void) | null
}

/** One department beside the table: what was found, what came, and what it says. */
export function RowPanel({ row, onRequest, onClose, onBefore, onNext }: RowPanelProps) {
  const { department } = row
  const sheets = useSheets(row)
  const heading = useFocusedHeading()
  const press = (event: KeyboardEvent) => {
    if (event.key === 'Escape' && !event.nativeEvent.isComposing) onClose()
  }
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- it hears Escape from whatever has the focus in it
    <section
      aria-label={rowPanelText.label(department)}
      onKeyDown={press}
      className="min-w-0 grow overflow-y-auto border-l border-solid-gray-300 px-6 pb-24"
    >
      <header className="sticky top-0 z-1 flex flex-wrap items-center gap-x-3 gap-y-1 border-b border-solid-gray-300 bg-white py-2">
        <div className="flex max-w-full grow items-center gap-3">
          <h2
            ref={heading}
            tabIndex={-1}
            className="min-w-0 truncate text-std-18B-160 outline-none"
            title={department}
          >
            {department}
          </h2>
          <StateMark state={row.state} />
        </div>
        <RowActions row={row} onRequest={onRequest} onFocusLeft={() => heading.current?.focus()} />
        <span className="flex">
          <Button
            look="quiet"
            aria-label={rowPanelText.before}
            isDisabled={onBefore === null}
            onPress={() => onBefore?.()}
          >
            <ChevronUp aria-hidden size={18} />
          </Button>
          <Button
            look="quiet"
            aria-label={rowPanelText.next}
            isDisabled={onNext === null}
            onPress={() => onNext?.()}
          >
            <ChevronDown aria-hidden size={18} />
          </Button>
          <Button look="quiet" aria-label={rowPanelText.close} onPress={onClose}>
            <X aria-hidden size={18} />
          </Button>
        </span>
      </header>
      <div className="flex items-center gap-2 py-2 text-dns-14N-130">
        <span aria-hidden className="shrink-0 text-solid-gray-700">
          {ledgerTableText.note}
        </span>
        <NoteField row={row} className="border-solid-gray-300!" />
      </div>
      {row.state === 'missing' ? (
        <p className="py-2">{row.earlier.length === 0 ? rowPanelText.missing : rowPanelText.noneCounts}</p>
      ) : null}
      {row.state === 'missing' ? null : <ProblemGroups row={row} sheets={sheets ?? []} />}
      <VersionList row={row} />
      {row.files.length === 0 ? null : <Sheets sheets={sheets} />}
    </section>
  )
}

function Sheets({ sheets }: { readonly sheets: readonly VersionSheets[] | null }) {
  return (
    <section aria-labelledby="panel-sheet" aria-busy={sheets === null} className="mt-6">
      <h3 id="panel-sheet" className="text-dns-16B-120">
        {rowPanelText.sheet}
      </h3>
      {sheets === null ? <p className="py-2 text-dns-14N-130">{rowPanelText.reading}</p> : null}
      {(sheets ?? []).map(({ version, sheets: own }, _, all) => (
        <div key={version.print} className="mt-2">
          {all.length === 1 ? null : <p className="text-dns-14B-130">{version.file}</p>}
          {own.map((sheet) => (
            <SheetView key={sheet.sheetName} print={version.print} sheet={sheet} />
          ))}
        </div>
      ))}
    </section>
  )
}
