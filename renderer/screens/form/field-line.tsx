import { X } from 'lucide-react'
import { cellOf, isSameField, type TaughtField } from '../../template/form/taught-field.ts'
import type { Sureness } from '../../template/form/is-sure.ts'
import { formText, surenessText } from '../../text/form.ts'
import { Button } from '../../ui/button.tsx'
import { formatAddress } from '../../workbook/cell-address.ts'
import type { Grid } from '../../workbook/grid.ts'
import { fieldName, fullFieldName } from './field-name.ts'
import { chooseField, clear, rename, type TeachingSession } from './teaching-session.ts'

interface FieldLineProps {
  readonly field: TaughtField
  readonly session: TeachingSession
  readonly grid: Grid
  readonly sureness: Sureness
  readonly onChange: (next: (session: TeachingSession) => TeachingSession) => void
}

/** A field: what it is called, its cell and what stands there, how sure that is; pressed to be marked next. */
export function FieldLine({ field, session, grid, sureness, onChange }: FieldLineProps) {
  const { teaching, chosen } = session
  const cell = cellOf(teaching, field)
  const isChosen = chosen !== null && isSameField(chosen, field)
  const name = fieldName(teaching, field)
  const text = cell ? grid.text(cell.row, cell.column).trim() : ''
  const isExtra = field.kind === 'extra' || field.kind === 'sheet-extra'
  const label = field.kind === 'heading' ? fullFieldName(teaching, field) : name
  return (
    <li className={`flex items-start rounded-4 ${isChosen ? 'bg-blue-100' : ''}`}>
      <button
        type="button"
        aria-pressed={isChosen}
        onClick={() => onChange((now) => chooseField(now, isChosen ? null : field))}
        className="grid min-w-0 grow cursor-pointer grid-cols-[1fr_auto] gap-x-2 rounded-4 px-2 py-1 text-left text-dns-14N-130 hover:bg-blue-50"
      >
        <span className="min-w-0 truncate font-bold">{label}</span>
        <span className="text-solid-gray-700">{cell ? surenessText[sureness] : formText.unset}</span>
        {cell ? (
          <span className="col-span-2 min-w-0 truncate text-solid-gray-700">
            {formatAddress(cell)}　{text === '' ? formText.empty : text.replace(/\s+/g, ' ')}
          </span>
        ) : null}
      </button>
      {cell ? (
        <Button
          look="quiet"
          aria-label={formText.clear(fullFieldName(teaching, field))}
          onPress={() => onChange((now) => clear(now, field))}
        >
          <X aria-hidden size={16} />
        </Button>
      ) : null}
      {isChosen && isExtra && cell ? (
        <input
          aria-label={formText.extraLabel}
          defaultValue={name}
          maxLength={100}
          onBlur={({ target }) => {
            if (target.value.trim() !== name) onChange((now) => rename(now, field, target.value))
          }}
          className="m-1 w-32 rounded-4 border border-solid-gray-600 bg-white px-1.5 text-dns-14N-130"
        />
      ) : null}
    </li>
  )
}
