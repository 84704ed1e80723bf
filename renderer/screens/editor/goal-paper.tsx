import { useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import type { EditableGoal } from '../../sheet/editable-sheet.ts'
import type { ExtraField, SideName } from '../../sheet/sheet.ts'
import { editorText } from '../../text/editor.ts'
import { Button } from '../../ui/button.tsx'
import { useMediaQuery } from '../../ui/use-media-query.ts'
import type { CaretRequest } from './draft-session.ts'
import { ExtrasPanel } from './extras-panel.tsx'
import { sideField } from './field-name.ts'
import { SideEditor } from './side-editor.tsx'

interface GoalPaperProps {
  readonly goal: EditableGoal
  /** 和暦 of each half, null where the paper has no year. */
  readonly years: Readonly<Record<SideName, string | null>>
  /** The labelled cells of the whole sheet. */
  readonly extra: readonly ExtraField[]
  /** Where the caret goes next: its half is brought to view. */
  readonly caret: CaretRequest | null
}

/** Below this width the halves take turns (screens.md). */
const NARROW = '(max-width: 1099px)'

const COLUMNS = {
  one: 'grid-cols-1',
  halves: 'grid-cols-2',
  folded: 'grid-cols-[2.5rem_minmax(0,1fr)]',
  extras: 'grid-cols-[minmax(0,3fr)_minmax(0,2fr)]',
} as const

/** The chosen goal as the paper shows it: last year's half on the left, this year's on the right. */
export function GoalPaper({ goal, years, extra, caret }: GoalPaperProps) {
  const narrow = useMediaQuery(NARROW)
  const [folded, setFolded] = useState(false)
  const paper = useRef<HTMLDivElement | null>(null)
  const fold = (now: boolean) => {
    // The button that was pressed goes away: its counterpart takes the focus.
    flushSync(() => setFolded(now))
    paper.current?.querySelector<HTMLElement>('[data-fold]')?.focus()
  }
  const [front, setFront] = useState<SideName>('current')
  const [asText, setAsText] = useState<Readonly<Record<SideName, boolean>>>({
    previous: false,
    current: false,
  })
  const [followed, setFollowed] = useState<CaretRequest | null>(null)
  if (caret !== followed) {
    // While rendering, so that the field is there when the caret is put into it.
    setFollowed(caret)
    if (caret !== null) {
      setFront(caret.side)
      if (caret.side === 'previous') setFolded(false)
      const text = asTextFor(caret)
      if (text !== null) setAsText({ ...asText, [caret.side]: text })
    }
  }

  const names = (['previous', 'current'] as const).filter((name) => goal[name] !== null)
  const paired = names.length === 2
  const shown = !paired ? names : narrow ? [front] : folded ? (['current'] as const) : names
  const canFold = paired && !narrow
  const hasExtras = goal.extra.length + extra.length > 0
  const extrasBeside = hasExtras && !paired && !narrow
  const extras = (edges: string) => (
    <div key={goal.id} className={`min-h-0 overflow-y-auto border-solid-gray-300 ${edges}`}>
      <ExtrasPanel goal={goal.id} fields={goal.extra} />
      <ExtrasPanel goal={null} fields={extra} />
    </div>
  )
  const columns =
    canFold && folded
      ? COLUMNS.folded
      : COLUMNS[shown.length === 2 ? 'halves' : extrasBeside ? 'extras' : 'one']
  return (
    <div className="flex min-h-0 min-w-0 grow flex-col">
      {paired && narrow ? (
        <fieldset aria-label={editorText.halves} className="flex border-b border-solid-gray-300">
          {names.map((name) => (
            <Button
              key={name}
              look="quiet"
              aria-pressed={front === name}
              onPress={() => setFront(name)}
              className={`grow rounded-none! border-b-4! ${front === name ? 'border-b-blue-900! font-bold' : ''}`}
            >
              {editorText.sideHeading(name, years[name])}
            </Button>
          ))}
        </fieldset>
      ) : null}
      <div ref={paper} className={`grid min-h-0 grow ${columns}`}>
        {canFold && folded ? (
          <button
            type="button"
            data-fold
            onClick={() => fold(false)}
            className="flex cursor-pointer items-start justify-center border-l border-solid-gray-300 bg-solid-gray-50 py-3 text-dns-14N-130 [writing-mode:vertical-rl] hover:bg-solid-gray-100"
          >
            {editorText.unfold}
          </button>
        ) : null}
        {shown.map((name) => {
          const side = goal[name]
          return side === null ? null : (
            <SideEditor
              key={`${goal.id} ${name}`}
              goal={goal.id}
              name={name}
              side={side}
              year={years[name]}
              asText={asText[name]}
              onAsText={(on) => setAsText({ ...asText, [name]: on })}
              onFold={canFold && name === 'previous' ? () => fold(true) : undefined}
            />
          )
        })}
        {extrasBeside ? extras('border-l') : null}
      </div>
      {hasExtras && !extrasBeside ? extras('max-h-[35%] shrink-0 border-t border-l') : null}
    </div>
  )
}

/** Whether the field asked for is one of the plain-text view, or one of the rows; null for the title, which both have. */
function asTextFor({ side, field }: CaretRequest): boolean | null {
  if (field === sideField(side, 'title')) return null
  return field === sideField(side, 'initiatives') || field === sideField(side, 'outcome')
}
