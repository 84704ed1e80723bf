import { Ellipsis } from 'lucide-react'
import { useStore } from 'zustand'
import { formatFiscalYear } from '../../../calendar/fiscal-year.ts'
import type { Board } from '../../../consolidation/kept/board.ts'
import type { ProblemLevel } from '../../../template/sheet-reading.ts'
import { dueDay } from '../../../text/date-words.ts'
import { ledgerBarText } from '../../../text/ledger.ts'
import { ActionMenu, type MenuAction } from '../../../ui/action-menu.tsx'
import { Button } from '../../../ui/button.tsx'
import { HomeButton } from '../../../ui/home-button.tsx'
import { useFocusedHeading } from '../../../ui/use-focused-heading.ts'
import { useLedger } from './ledger-context.ts'

/** What is done with the whole of a consolidation, by whoever stands around the ledger. */
export interface LedgerActions {
  readonly onHome: () => void
  /** Makes one book of all. */
  readonly onBook: () => void
  /** Asks for files. */
  readonly onAdd: () => void
  readonly onTerms: () => void
  /** Every item for other systems. */
  readonly onExport: (format: 'csv' | 'jsonl') => void
  /** A workbook a department. */
  readonly onExportDepartments: () => void
  /** A letter to those who are missing. */
  readonly onReminder: () => void
}

interface LedgerBarProps extends LedgerActions {
  readonly onRules: () => void
  readonly onLog: () => void
}

/** Which consolidation it is, how far, and what can be done with the whole of it. */
export function LedgerBar(props: LedgerBarProps) {
  const { session } = useLedger()
  const { consolidation, board, work } = useStore(session.store)
  const { name, terms, due, folder } = consolidation
  const heading = useFocusedHeading()
  const isBusy = work.kind !== 'idle'
  const round = [formatFiscalYear(terms.fiscalYear), terms.phase ?? ''].join(' ').trim()
  return (
    <header className="flex shrink-0 flex-wrap items-center gap-x-3 gap-y-1 border-b border-solid-gray-300 px-3 py-1.5">
      <HomeButton text={ledgerBarText.home} label={ledgerBarText.back} onPress={props.onHome} />
      <div className="min-w-0 grow basis-80">
        <div className="flex items-baseline gap-3">
          <h1
            ref={heading}
            tabIndex={-1}
            title={name}
            className="min-w-0 truncate text-dns-16B-120 outline-none"
          >
            {name}
          </h1>
          {name.includes(round) ? null : (
            <span className="text-dns-14N-130 whitespace-nowrap text-solid-gray-700">{round}</span>
          )}
        </div>
        <Standings board={board} due={due} />
      </div>
      {folder === null ? null : (
        <Button look="quiet" isDisabled={isBusy} onPress={() => void session.lookAgain()}>
          <span className="max-w-60 truncate">{ledgerBarText.lookAgain(folder.name)}</span>
        </Button>
      )}
      <Button onPress={props.onAdd}>{ledgerBarText.add}</Button>
      <Button look="primary" isDisabled={isBusy || board.tally.returned === 0} onPress={props.onBook}>
        {ledgerBarText.book}
      </Button>
      <ActionMenu label={ledgerBarText.more} actions={menu(props, board, isBusy)}>
        <Ellipsis aria-hidden size={18} />
      </ActionMenu>
    </header>
  )
}

function menu(
  props: LedgerBarProps,
  { tally, ledger }: Board,
  isBusy: boolean,
): readonly (MenuAction | null)[] {
  const disabled = isBusy || tally.returned === 0
  return [
    { id: 'terms', label: ledgerBarText.terms, onAction: props.onTerms },
    { id: 'rules', label: ledgerBarText.rules, onAction: props.onRules },
    { id: 'log', label: ledgerBarText.log, onAction: props.onLog },
    null,
    {
      id: 'reminder',
      label: ledgerBarText.reminder,
      disabled: ledger.missing.length === 0,
      onAction: props.onReminder,
    },
    null,
    { id: 'departments', label: ledgerBarText.byDepartment, disabled, onAction: props.onExportDepartments },
    { id: 'csv', label: ledgerBarText.csv, disabled, onAction: () => props.onExport('csv') },
    { id: 'jsonl', label: ledgerBarText.jsonl, disabled, onAction: () => props.onExport('jsonl') },
  ]
}

interface StandingsProps {
  readonly board: Board
  readonly due: string | null
}

function Standings({ board: { rows, unknown, tally }, due }: StandingsProps) {
  const { now } = useLedger()
  const departments = (level: ProblemLevel) =>
    [...rows, ...unknown].filter(({ counts }) => counts[level] > 0).length
  const mustFix = departments('must-fix')
  const confirm = departments('confirm')
  return (
    <p className="flex flex-wrap gap-x-4 text-dns-14N-130 whitespace-nowrap tabular-nums">
      <span className="font-bold">{ledgerBarText.returned(tally.returned, tally.expected)}</span>
      {mustFix === 0 ? null : <span className="text-error-2">{ledgerBarText.mustFix(mustFix)}</span>}
      {confirm === 0 ? null : <span className="text-warning-orange-2">{ledgerBarText.confirm(confirm)}</span>}
      {due === null ? null : (
        <span className="text-solid-gray-700">{ledgerBarText.due(dueDay(due, now))}</span>
      )}
    </p>
  )
}
