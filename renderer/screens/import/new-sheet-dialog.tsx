import { useEffect, useState } from 'react'
import { formatFiscalYear } from '../../calendar/fiscal-year.ts'
import { importText, newText } from '../../text/home.ts'
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx'
import { Details } from '../../ui/details.tsx'
import type { TemplateChoice } from './template-choices.ts'

/** What the user asks for; `templateId` is null for the built-in one. */
export interface NewSheetWish {
  readonly templateId: string | null
  readonly fiscalYear: number
  readonly department: string
}

interface NewSheetDialogProps {
  readonly load: () => Promise<readonly TemplateChoice[]>
  readonly thisYear: number
  readonly onAnswer: (wish: NewSheetWish | null) => void
}

type Choices = readonly TemplateChoice[] | { readonly failed: string } | null

/** A new sheet: on which template, for which year, of whom. */
export function NewSheetDialog({ load, thisYear, onAnswer }: NewSheetDialogProps) {
  const [choices, setChoices] = useState<Choices>(null)
  const [wish, setWish] = useState<NewSheetWish>({ templateId: null, fiscalYear: thisYear, department: '' })
  useEffect(() => {
    let isShown = true
    load().then(
      (loaded) => isShown && setChoices(loaded),
      (error: unknown) => isShown && setChoices({ failed: String(error) }),
    )
    return () => {
      isShown = false
    }
  }, [load])
  const cancel = () => onAnswer(null)
  const create = () => onAnswer(wish)
  return (
    <ConfirmDialog
      wide
      title={newText.title}
      actions={[
        { label: newText.create, look: 'primary', onPress: create },
        { label: newText.cancel, look: 'quiet', onPress: cancel },
      ]}
      onDismiss={cancel}
    >
      <form
        className="flex flex-col gap-5"
        onSubmit={(event) => {
          event.preventDefault()
          create()
        }}
      >
        <TemplateList
          choices={choices}
          chosen={wish.templateId}
          onChoose={(templateId) => setWish({ ...wish, templateId })}
        />
        <div className="flex flex-wrap gap-6">
          <label className="flex flex-col gap-1 text-dns-14B-130">
            {newText.year}
            <select
              className="min-h-10 rounded-8 border border-solid-gray-600 bg-white px-3 text-std-16N-170"
              value={wish.fiscalYear}
              onChange={(event) => setWish({ ...wish, fiscalYear: Number(event.target.value) })}
            >
              {[thisYear - 1, thisYear, thisYear + 1].map((year) => (
                <option key={year} value={year}>
                  {year === thisYear ? newText.yearNow(formatFiscalYear(year)) : formatFiscalYear(year)}
                </option>
              ))}
            </select>
          </label>
          <label className="flex min-w-64 grow flex-col gap-1 text-dns-14B-130">
            {newText.department}
            <input
              className="min-h-10 rounded-8 border border-solid-gray-600 px-3 text-std-16N-170"
              value={wish.department}
              aria-describedby="department-hint"
              onChange={(event) => setWish({ ...wish, department: event.target.value })}
            />
            <span id="department-hint" className="text-dns-14N-130 text-solid-gray-700">
              {newText.departmentHint}
            </span>
          </label>
        </div>
      </form>
    </ConfirmDialog>
  )
}

interface TemplateListProps {
  readonly choices: Choices
  readonly chosen: string | null
  readonly onChoose: (templateId: string | null) => void
}

function TemplateList({ choices, chosen, onChoose }: TemplateListProps) {
  return (
    <fieldset>
      <legend className="text-dns-14B-130">{newText.templates}</legend>
      <div className="mt-1 max-h-64 overflow-auto rounded-8 border border-solid-gray-300 py-1">
        <TemplateOption
          name={newText.builtIn}
          note={newText.builtInNote}
          isChosen={chosen === null}
          onChoose={() => onChoose(null)}
        />
        {Array.isArray(choices)
          ? (choices as readonly TemplateChoice[]).map((choice) => (
              <TemplateOption
                key={choice.id}
                name={choice.name}
                note={noteOf(choice)}
                isChosen={chosen === choice.id}
                onChoose={() => onChoose(choice.id)}
              />
            ))
          : null}
      </div>
      {choices === null ? <output className="block">{newText.loading}</output> : null}
      {choices !== null && 'failed' in choices ? (
        <div role="alert">
          <p className="mt-1 text-dns-14N-130 text-error-2">{newText.failed}</p>
          <Details label={importText.code} text={choices.failed} />
        </div>
      ) : null}
    </fieldset>
  )
}

interface TemplateOptionProps {
  readonly name: string
  readonly note: string
  readonly isChosen: boolean
  readonly onChoose: () => void
}

function TemplateOption({ name, note, isChosen, onChoose }: TemplateOptionProps) {
  return (
    <label className="flex cursor-pointer items-start gap-2.5 px-3 py-1.5 hover:bg-blue-50">
      <input
        type="radio"
        name="template"
        className="mt-1.5 size-4.5 shrink-0 accent-blue-900"
        checked={isChosen}
        onChange={onChoose}
      />
      <span>
        {name}
        {note === '' ? null : <span className="block text-dns-14N-130 text-solid-gray-700">{note}</span>}
      </span>
    </label>
  )
}

function noteOf({ fiscalYear, departments }: TemplateChoice): string {
  return newText.templateNote(fiscalYear === null ? null : formatFiscalYear(fiscalYear), departments)
}
