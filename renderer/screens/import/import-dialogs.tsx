import { useState } from 'react'
import { formatFiscalYear } from '../../calendar/fiscal-year.ts'
import type { Draft } from '../../drafts/draft.ts'
import type { PaperReading } from '../../template/sheet-reading.ts'
import { dateWords } from '../../text/date-words.ts'
import { formImportText } from '../../text/form.ts'
import { homeText, importText } from '../../text/home.ts'
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx'
import { nameOf } from '../name-of.ts'
import type { KnownAs } from './take-in.ts'

interface AlreadyHereDialogProps {
  readonly fileName: string
  /** The latest first. */
  readonly drafts: readonly Draft[]
  /** How the file belongs to the latest. */
  readonly as: KnownAs
  readonly now: number
  readonly onAnswer: (answer: 'continue' | 'again' | 'stop') => void
}

/** A file that is known: most come to go on with it. */
export function AlreadyHereDialog({ fileName, drafts, as, now, onAnswer }: AlreadyHereDialogProps) {
  const [latest, ...others] = drafts
  const stop = () => onAnswer('stop')
  return (
    <ConfirmDialog
      wide
      title={importText.hereTitle[as](fileName)}
      actions={[
        { label: importText.goOn, look: 'primary', onPress: () => onAnswer('continue') },
        { label: importText.again, onPress: () => onAnswer('again') },
        { label: importText.cancel, look: 'quiet', onPress: stop },
      ]}
      onDismiss={stop}
    >
      {latest === undefined ? null : (
        <p>{importText.hereBody[as](nameOf(latest), dateWords(latest.updatedAt, now))}</p>
      )}
      {others.length === 0 ? null : <p>{importText.hereMore(others.length)}</p>}
      <p className="mt-2 text-dns-14N-130 text-solid-gray-700">{importText.hereAgain}</p>
    </ConfirmDialog>
  )
}

interface UnsureDialogProps {
  readonly fileName: string
  readonly onAnswer: (answer: 'look' | 'go-on' | 'stop') => void
}

/** A paper whose fields were not found for sure: better to look before it is taken in. */
export function UnsureDialog({ fileName, onAnswer }: UnsureDialogProps) {
  return (
    <ConfirmDialog
      wide
      title={formImportText.unsureTitle}
      actions={[
        { label: formImportText.look, look: 'primary', onPress: () => onAnswer('look') },
        { label: formImportText.goOn, onPress: () => onAnswer('go-on') },
        { label: importText.cancel, look: 'quiet', onPress: () => onAnswer('stop') },
      ]}
      onDismiss={() => onAnswer('stop')}
    >
      <p>{formImportText.unsureBody(fileName)}</p>
    </ConfirmDialog>
  )
}

interface WhichSheetsDialogProps {
  readonly fileName: string
  readonly papers: readonly PaperReading[]
  readonly chosenFirst: 'all' | 'first'
  readonly onAnswer: (chosen: readonly PaperReading[] | null) => void
}

/** A workbook with several goal tables: which of them. */
export function WhichSheetsDialog({ fileName, papers, chosenFirst, onAnswer }: WhichSheetsDialogProps) {
  const [chosen, setChosen] = useState<ReadonlySet<PaperReading>>(
    () => new Set(chosenFirst === 'all' ? papers : papers.slice(0, 1)),
  )
  const [isRefused, setIsRefused] = useState(false)
  const take = () => {
    setIsRefused(chosen.size === 0)
    if (chosen.size > 0) onAnswer(papers.filter((paper) => chosen.has(paper)))
  }
  const toggle = (paper: PaperReading) => {
    const next = new Set(chosen)
    if (!next.delete(paper)) next.add(paper)
    setChosen(next)
  }
  const stop = () => onAnswer(null)
  return (
    <ConfirmDialog
      wide
      title={importText.sheetsTitle}
      actions={[
        { label: importText.take, look: 'primary', onPress: take },
        { label: importText.cancel, look: 'quiet', onPress: stop },
      ]}
      onDismiss={stop}
    >
      <p>{importText.sheetsBody(fileName)}</p>
      <fieldset className="mt-3" aria-describedby={isRefused ? 'no-sheet-chosen' : undefined}>
        <legend className="text-dns-14B-130">{importText.sheetsLegend}</legend>
        <div className="mt-1 max-h-72 overflow-auto rounded-8 border border-solid-gray-300 py-1">
          {papers.map((paper) => (
            <label
              key={paper.sheetName}
              className="flex cursor-pointer items-center gap-2.5 px-3 py-1.5 hover:bg-blue-50"
            >
              <input
                type="checkbox"
                className="size-4.5 shrink-0 accent-blue-900"
                checked={chosen.has(paper)}
                onChange={() => toggle(paper)}
              />
              {sheetLine(paper)}
            </label>
          ))}
        </div>
      </fieldset>
      <output id="no-sheet-chosen" className="mt-1 block text-dns-14N-130 text-error-2">
        {isRefused ? importText.takeNone : ''}
      </output>
    </ConfirmDialog>
  )
}

function sheetLine({ sheetName, department, fiscalYear, goals }: PaperReading): string {
  const year = fiscalYear === null ? homeText.noYear : formatFiscalYear(fiscalYear)
  return importText.sheetLine(sheetName, (department ?? '').trim(), year, goals.length)
}
