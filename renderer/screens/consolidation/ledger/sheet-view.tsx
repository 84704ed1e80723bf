import { memo } from 'react'
import { outlineView } from '../../../consolidation/outline-view.ts'
import type { ExtraField, Goal, Sheet, Side, SideName } from '../../../sheet/sheet.ts'
import type { ItemRow, OutcomeRow } from '../../../sheet/side-view.ts'
import { rowPanelText } from '../../../text/ledger.ts'
import { goalId } from './goal-id.ts'

interface SheetViewProps {
  /** The version that it stands in. */
  readonly print: string
  readonly sheet: Sheet
}

/** A sheet that came back, for reading: each goal with both halves, what belongs together side by side. */
export function SheetView({ print, sheet }: SheetViewProps) {
  if (sheet.goals.length === 0) return <p className="py-2">{rowPanelText.nothing}</p>
  return (
    <>
      <Extra extra={sheet.extra} />
      {sheet.goals.map((goal, index) => (
        <GoalView
          key={index}
          goal={goal}
          id={goalId(print, goal.sheetName ?? sheet.sheetName, goal.number)}
        />
      ))}
    </>
  )
}

interface GoalViewProps {
  readonly goal: Goal
  readonly id: string
}

const GoalView = memo(function GoalView({ goal, id }: GoalViewProps) {
  const { number, previous, current, extra } = goal
  return (
    <section
      // Goals out of sight are not laid out; about so high until they are.
      className="border-t-2 border-solid-gray-536 py-3 [contain-intrinsic-size:auto_400px] [content-visibility:auto]"
    >
      <h4 id={id} tabIndex={-1} className="scroll-mt-14 text-dns-14B-130 outline-none">
        {rowPanelText.goal(number)}
      </h4>
      <div className="mt-1 grid gap-4 xl:grid-cols-2">
        {previous === null ? null : <SideView name="previous" side={previous} />}
        {current === null ? null : <SideView name="current" side={current} />}
      </div>
      <Extra extra={extra} />
    </section>
  )
})

function SideView({ name, side }: { readonly name: SideName; readonly side: Side }) {
  const { rows, unpaired } = outlineView(side)
  return (
    <section className="min-w-0 text-dns-14N-130">
      <h5 className="text-solid-gray-700">{rowPanelText.sides[name]}</h5>
      <p className="mt-1 font-bold whitespace-pre-wrap">{side.title || <Blank />}</p>
      <div className="half-columns mt-2 border-b border-solid-gray-420 text-solid-gray-700">
        <span className="py-1">{rowPanelText.initiatives}</span>
        <span className="py-1 pl-3">{rowPanelText.outcome[name]}</span>
      </div>
      {rows.length === 0 ? <Blank /> : null}
      <ul>
        {rows.map((row) => (
          <ItemView key={row.id} row={row} />
        ))}
      </ul>
      <Unpaired outcomes={unpaired} />
    </section>
  )
}

function ItemView({ row }: { readonly row: ItemRow }) {
  return (
    <li className="half-columns border-b border-solid-gray-200">
      <p className="flex gap-1 py-1 pr-3" style={{ paddingLeft: `${row.depth * 1.5}em` }}>
        <Marker text={row.marker} />
        <span className="min-w-0 whitespace-pre-wrap">{row.text}</span>
      </p>
      <div className="border-l border-solid-gray-200 py-1 pl-3">
        {row.outcomes.map((outcome) => (
          <OutcomeView key={outcome.id} outcome={outcome} isFirst={outcome.items[0] === row.id} />
        ))}
      </div>
    </li>
  )
}

/** Of an outcome that stands beside several items the text is read once. */
function OutcomeView({ outcome, isFirst }: { readonly outcome: OutcomeRow; readonly isFirst: boolean }) {
  if (!isFirst) return <p className="text-solid-gray-700">{rowPanelText.sameAs(outcome.marker)}</p>
  return (
    <p className="flex gap-1">
      <Marker text={outcome.marker} />
      <span className="min-w-0 whitespace-pre-wrap">{outcome.text}</span>
    </p>
  )
}

function Unpaired({ outcomes }: { readonly outcomes: readonly OutcomeRow[] }) {
  if (outcomes.length === 0) return null
  return (
    <div className="mt-2 border-l-3 border-warning-orange-2 pl-3">
      <p className="text-solid-gray-700">{rowPanelText.unpaired}</p>
      {outcomes.map((outcome) => (
        <p key={outcome.id} className="whitespace-pre-wrap">
          {outcome.marker}
          {outcome.text}
        </p>
      ))}
    </div>
  )
}

function Extra({ extra }: { readonly extra: readonly ExtraField[] }) {
  const filled = extra.filter(({ text }) => text !== '')
  if (filled.length === 0) return null
  return (
    <dl className="mt-2 grid grid-cols-[auto_1fr] gap-x-4 gap-y-1 text-dns-14N-130">
      {filled.map(({ label, text, cell }) => (
        <div key={cell} className="contents">
          <dt className="text-solid-gray-700">{label}</dt>
          <dd className="whitespace-pre-wrap">{text}</dd>
        </div>
      ))}
    </dl>
  )
}

function Marker({ text }: { readonly text: string }) {
  return text === '' ? null : <span className="shrink-0 whitespace-pre text-solid-gray-700">{text}</span>
}

function Blank() {
  return <span className="text-solid-gray-600">{rowPanelText.blank}</span>
}
