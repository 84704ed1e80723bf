import { useState } from 'react'
import type { GoalCheck } from '../../sheet/check-goal.ts'
import type { EditableGoal, EditableSheet } from '../../sheet/editable-sheet.ts'
import { editorText } from '../../text/editor.ts'
import { fitText } from '../../text/fit-words.ts'
import { Button } from '../../ui/button.tsx'
import { useEditor } from './editor-context.ts'
import type { CaretRequest } from './draft-session.ts'
import { rowField, sideField, type FieldName } from './field-name.ts'
import type { FitPlace } from './fit-places.ts'
import { checksOf } from './goal-memo.ts'

interface ChecksBarProps {
  readonly sheet: EditableSheet
  /** What the paper can't hold. */
  readonly fit: readonly FitPlace[]
  /** What was last done, in words. */
  readonly message: string
  /** Whether the Excel file holds what is on the screen, in words. */
  readonly excel: string
}

/** What to look at before the sheet is sent, and a way to each place. */
export function ChecksBar({ sheet, fit, message, excel }: ChecksBarProps) {
  const { session } = useEditor()
  const [open, setOpen] = useState(false)
  const found = [
    ...sheet.goals.flatMap((goal) => checksOf(goal).map((check) => shownCheck(goal, check))),
    ...fit.map((place) => shownFit(place, sheet)),
  ]
  return (
    <footer className="shrink-0 border-t border-solid-gray-300 bg-white">
      {open && found.length > 0 ? (
        <ul className="max-h-48 overflow-y-auto border-b border-solid-gray-300 py-1">
          {found.map(({ place, text, caret }, index) => (
            <li key={index}>
              <button
                type="button"
                onClick={() => session.goTo(caret)}
                className="flex w-full cursor-pointer gap-3 px-3 py-1 text-left text-dns-14N-130 hover:bg-blue-50"
              >
                <span className="w-36 shrink-0 text-solid-gray-700">{place}</span>
                <span className="line-clamp-1">{text}</span>
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

/** A check in words, and where it leads. */
interface ShownCheck {
  readonly place: string
  readonly text: string
  readonly caret: CaretRequest
}

function shownCheck(goal: EditableGoal, check: GoalCheck): ShownCheck {
  const { side, code, about, field } = check
  return {
    place: editorText.checkPlace(goal.number, side),
    text: editorText.check(code, about, side, field),
    caret: { goal: goal.id, side, field: fieldOf(check), offset: 0 },
  }
}

function shownFit({ goal, number, half, what, lines, fields }: FitPlace, sheet: EditableSheet): ShownCheck {
  return {
    place: fitText.place({ goal: number, half }),
    text: `${fitText.field({ field: what, half })}：${fitText.mark(lines)}`,
    caret: {
      goal: goal ?? sheet.goals[0]?.id ?? '',
      side: half ?? 'current',
      field: fields[0] ?? '',
      offset: 0,
    },
  }
}

function fieldOf({ side, field, node, code }: GoalCheck): FieldName {
  if (field === 'title') return sideField(side, 'title')
  if (node === null) return code === 'no-items' ? sideField(side, 'first') : sideField(side, field)
  if (code === 'no-outcome') return rowField(side, 'slot', node)
  return rowField(side, field === 'outcome' ? 'outcome' : 'item', node)
}
