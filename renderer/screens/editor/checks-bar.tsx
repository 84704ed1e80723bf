import { useState } from 'react'
import type { GoalCheck } from '../../sheet/check-goal.ts'
import type { EditableGoal, EditableSheet } from '../../sheet/editable-sheet.ts'
import { editorText } from '../../text/editor.ts'
import { Button } from '../../ui/button.tsx'
import { useEditor } from './editor-context.ts'
import { rowField, sideField, type FieldName } from './field-name.ts'
import { checksOf } from './goal-memo.ts'

export interface ChecksBarProps {
  readonly sheet: EditableSheet
  /** What was last done, in words. */
  readonly message: string
  /** Whether the Excel file holds what is on the screen, in words. */
  readonly excel: string
}

/** What to look at before the sheet is sent, and a way to each place. */
export function ChecksBar({ sheet, message, excel }: ChecksBarProps) {
  const { session } = useEditor()
  const [open, setOpen] = useState(false)
  const found = sheet.goals.flatMap((goal) => checksOf(goal).map((check) => ({ goal, check })))
  const go = (goal: EditableGoal, check: GoalCheck) =>
    session.goTo({ goal: goal.id, side: check.side, field: fieldOf(check), offset: 0 })
  return (
    <footer className="shrink-0 border-t border-solid-gray-300 bg-white">
      {open && found.length > 0 ? (
        <ul className="max-h-48 overflow-y-auto border-b border-solid-gray-300 py-1">
          {found.map(({ goal, check }, index) => (
            <li key={index}>
              <button
                type="button"
                onClick={() => go(goal, check)}
                className="flex w-full cursor-pointer gap-3 px-3 py-1 text-left text-dns-14N-130 hover:bg-blue-50"
              >
                <span className="w-36 shrink-0 text-solid-gray-700">
                  {editorText.checkPlace(goal.number, check.side)}
                </span>
                <span className="line-clamp-1">
                  {editorText.check(check.code, check.about, check.side, check.field)}
                </span>
              </button>
            </li>
          ))}
        </ul>
      ) : null}
      <div className="flex min-h-9 items-center gap-3 px-3">
        <span className="text-dns-14B-130">{editorText.checks(found.length)}</span>
        {found.length === 0 ? null : (
          <Button look="link" aria-expanded={open} onPress={() => setOpen(!open)}>
            {open ? editorText.hideChecks : editorText.showChecks}
          </Button>
        )}
        <output className="ml-auto truncate text-dns-14N-130">{message}</output>
        <span className="shrink-0 text-dns-14N-130 text-solid-gray-700">{excel}</span>
      </div>
    </footer>
  )
}

function fieldOf({ side, field, node, code }: GoalCheck): FieldName {
  if (field === 'title') return sideField(side, 'title')
  if (node === null) return code === 'no-items' ? sideField(side, 'first') : sideField(side, field)
  if (code === 'no-outcome') return rowField(side, 'slot', node)
  return rowField(side, field === 'outcome' ? 'outcome' : 'item', node)
}
