import { formatFiscalYear } from '../../calendar/fiscal-year.ts'
import {
  isNothing,
  isOnlyRenumbered,
  sizeOf,
  type FieldChange,
  type GoalChange,
  type SheetComparison,
} from '../../history/compare-sheets.ts'
import { editorText } from '../../text/editor.ts'
import { fieldWords, goalWords, historyText, sizeWords } from '../../text/history.ts'
import { ADDED, REMOVED, RunsText } from './runs-text.tsx'

interface ComparisonViewProps {
  readonly comparison: SheetComparison
  /** What the two are called in the legend. */
  readonly older: string
  readonly newer: string
  /** Said where they differ in nothing. */
  readonly same: string
}

/** How one sheet became another, goal by goal; what is the same is only counted. */
export function ComparisonView({ comparison, older, newer, same }: ComparisonViewProps) {
  if (isNothing(comparison)) return <p className="p-6">{same}</p>
  const { fiscalYear, fields, goals, sameGoals } = comparison
  const year = (value: number | null) => (value === null ? historyText.noYear : formatFiscalYear(value))
  return (
    <div className="flex max-w-4xl flex-col gap-5 px-6 py-4">
      <Legend older={older} newer={newer} size={sizeWords(sizeOf(comparison))} />
      {fiscalYear === null && fields.length === 0 ? null : (
        <Part title={historyText.sheet} words={[]}>
          {fiscalYear === null ? null : (
            <Field
              name={historyText.fiscalYear}
              runs={[
                { kind: 'removed', text: year(fiscalYear.before) },
                { kind: 'added', text: year(fiscalYear.after) },
              ]}
            />
          )}
          <Fields fields={fields} />
        </Part>
      )}
      {goals.map((goal) => (
        <GoalPart key={`${goal.kind} ${goal.goal.id}`} change={goal} />
      ))}
      {sameGoals === 0 ? null : <p className="text-solid-gray-700">{historyText.sameGoals(sameGoals)}</p>}
    </div>
  )
}

function Legend({
  older,
  newer,
  size,
}: {
  readonly older: string
  readonly newer: string
  readonly size: string
}) {
  return (
    <p className="flex flex-wrap items-baseline gap-x-6 gap-y-1 text-dns-14N-130">
      <span className="text-dns-14B-130">{size}</span>
      <del className={REMOVED}>{historyText.only(older)}</del>
      <ins className={ADDED}>{historyText.only(newer)}</ins>
    </p>
  )
}

function GoalPart({ change }: { readonly change: GoalChange }) {
  const { goal, fields, pairing } = change
  const renumbered = fields.filter(({ isRenumbered }) => isRenumbered)
  const inWords = fields.filter((field) => !isOnlyRenumbered(field))
  const title = (goal.current?.title || goal.previous?.title) ?? ''
  const sides = pairing.map((side) => editorText.sides[side]).join('と')
  return (
    <Part title={historyText.goal(goal.number, title)} words={goalWords(change)}>
      <Fields fields={inWords} whole={change.kind !== 'changed'} />
      {renumbered.length === 0 ? null : (
        <p>
          {historyText.renumbered(
            renumbered.map(({ field }) => fieldWords(field)),
            renumbered.every(isOnlyRenumbered),
          )}
        </p>
      )}
      {sides === '' ? null : <p>{historyText.pairing(sides)}</p>}
    </Part>
  )
}

interface PartProps {
  readonly title: string
  /** What became of it, beside the title. */
  readonly words: readonly string[]
  readonly children: React.ReactNode
}

function Part({ title, words, children }: PartProps) {
  return (
    <section className="rounded-8 border border-solid-gray-300">
      <h3 className="flex items-baseline gap-3 border-b border-solid-gray-200 bg-solid-gray-50 px-4 py-2 text-dns-16B-120">
        <span className="line-clamp-2 min-w-0">{title}</span>
        {words.map((word) => (
          <span
            key={word}
            className="shrink-0 rounded-4 border border-solid-gray-600 bg-white px-1.5 text-dns-14N-130 text-solid-gray-800"
          >
            {word}
          </span>
        ))}
      </h3>
      <div className="flex flex-col gap-3 px-4 py-3">{children}</div>
    </section>
  )
}

interface FieldsProps {
  readonly fields: readonly FieldChange[]
  /** They came or went with their goal. */
  readonly whole?: boolean
}

function Fields({ fields, whole = false }: FieldsProps) {
  return fields.map(({ field, runs }, at) => (
    <Field key={`${at} ${field.kind}`} name={fieldWords(field)} runs={runs} whole={whole} />
  ))
}

interface FieldProps {
  readonly name: string
  readonly runs: FieldChange['runs']
  readonly whole?: boolean
}

function Field({ name, runs, whole = false }: FieldProps) {
  return (
    <div>
      <h4 className="text-dns-14N-130 text-solid-gray-700">{name}</h4>
      <RunsText runs={runs} whole={whole} />
    </div>
  )
}
