import { fieldSureness } from '../../template/form/field-sureness.ts'
import type { Layout } from '../../template/layout.ts'
import { formText } from '../../text/form.ts'
import { Button } from '../../ui/button.tsx'
import { fieldGroups } from './field-groups.ts'
import { FieldLine } from './field-line.tsx'
import { FormNameField } from './form-name-field.tsx'
import { TeachingWords } from './teaching-words.tsx'
import { changeRowAnItem, chooseField, isChanged, type TeachingSession } from './teaching-session.ts'
import type { Keeping } from './use-keeping.tsx'
import type { ShownPage } from './use-pages.ts'

interface FieldsPanelProps {
  readonly page: ShownPage
  /** What the marked fields come to; null as long as some are lacking. */
  readonly layout: Layout | null
  readonly onChange: (next: (session: TeachingSession) => TeachingSession) => void
  readonly keeping: Keeping
  /** Whether the workbook has no other worksheet. */
  readonly isOnly: boolean
}

/** What to do now, the fields with their cells, and the name that the form is kept under. */
export function FieldsPanel({ page, layout, onChange, keeping, isOnly }: FieldsPanelProps) {
  const { session, looked } = page
  return (
    <section
      aria-label={formText.fields}
      className="flex w-92 shrink-0 flex-col border-l border-solid-gray-300"
    >
      <TeachingWords session={session} layout={layout} isOnly={isOnly} />
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it scrolls, so the keyboard has to reach it */}
      <div className="min-h-0 grow overflow-auto px-2 pb-3" tabIndex={0}>
        <FieldGroups page={page} onChange={onChange} />
        <AddExtra session={session} onChange={onChange} />
        {looked.found ? (
          <details className="mt-4 px-2 text-dns-14N-130 text-solid-gray-700">
            <summary className="w-fit cursor-pointer">{formText.details}</summary>
            <p className="mt-1">
              {formText.detailsBody(looked.found.confidence.score, looked.found.confidence.margin)}
            </p>
          </details>
        ) : null}
      </div>
      <FormNameField keeping={keeping} />
    </section>
  )
}

function FieldGroups({ page, onChange }: Pick<FieldsPanelProps, 'page' | 'onChange'>) {
  const { session, grid, looked } = page
  const { teaching } = session
  const found = isChanged(session) ? null : looked.found
  return fieldGroups(teaching).map(({ title, fields }) => (
    <section key={title} aria-label={title}>
      <h2 className="px-2 pt-3 pb-1 text-dns-14B-130">{title}</h2>
      <ul>
        {fields.map((field) => (
          <FieldLine
            key={JSON.stringify(field)}
            field={field}
            session={session}
            grid={grid}
            sureness={fieldSureness(grid, teaching, field, found)}
            onChange={onChange}
          />
        ))}
      </ul>
      {title === formText.repeat ? (
        <label className="flex cursor-pointer items-center gap-2 px-2 py-1 text-dns-14N-130">
          <input
            type="checkbox"
            className="size-4.5 accent-blue-900"
            checked={teaching.rowAnItem}
            onChange={({ target }) => onChange((now) => changeRowAnItem(now, target.checked))}
          />
          {formText.rowAnItem}
        </label>
      ) : null}
    </section>
  ))
}

function AddExtra({
  session: { teaching },
  onChange,
}: Pick<FieldsPanelProps, 'onChange'> & { readonly session: TeachingSession }) {
  const add = (kind: 'extra' | 'sheet-extra', at: number) => onChange((now) => chooseField(now, { kind, at }))
  return (
    <div className="flex flex-wrap gap-x-2 px-1 pt-1">
      <Button look="link" onPress={() => add('extra', teaching.extra.length)}>
        {formText.addGoalExtra}
      </Button>
      <Button look="link" onPress={() => add('sheet-extra', teaching.sheetExtra.length)}>
        {formText.addSheetExtra}
      </Button>
    </div>
  )
}
