import { useId } from 'react'
import { formatFiscalYear } from '../../../calendar/fiscal-year.ts'
import { phases, type Phase } from '../../../consolidation/phases.ts'
import { termsText } from '../../../text/terms.ts'
import { Button } from '../../../ui/button.tsx'
import { CONTROL, TermsField } from './terms-field.tsx'
import { nameIn } from './terms-form.ts'
import type { FieldsProps } from './use-terms.tsx'

/** From next year back: who takes up old rounds finds theirs too. */
const YEARS = 12

interface BasicsFieldsProps extends FieldsProps {
  readonly thisYear: number
  /** The browser can't make a day of what is typed. */
  readonly onHalfDay: (isHalf: boolean) => void
}

/** Which report of which year it is, until when, and who asks. */
export function BasicsFields({ thisYear, onHalfDay, ...props }: BasicsFieldsProps) {
  const { form, change } = props
  const ids = { year: useId(), due: useId(), sender: useId() }
  const dueTrouble = props.troubles.has('due') ? termsText.dueWrong : null
  const lately = Array.from({ length: YEARS }, (_, back) => thisYear + 1 - back)
  const years = [...new Set([form.fiscalYear, ...lately])]
  return (
    <section aria-label={termsText.basics} className="flex flex-col gap-5">
      <div className="flex flex-wrap gap-x-8 gap-y-5">
        <TermsField label={termsText.year} id={ids.year}>
          <select
            id={ids.year}
            className={CONTROL}
            value={form.fiscalYear}
            onChange={({ target }) => change({ fiscalYear: Number(target.value) })}
          >
            {years
              .sort((one, other) => other - one)
              .map((year) => (
                <option key={year} value={year}>
                  {year === thisYear ? termsText.yearNow(formatFiscalYear(year)) : formatFiscalYear(year)}
                </option>
              ))}
          </select>
        </TermsField>
        <PhaseField phase={form.phase} onPhase={(phase) => change({ phase })} />
      </div>
      <NameField {...props} />
      <div className="flex flex-wrap gap-x-8 gap-y-5">
        <TermsField label={termsText.due} id={ids.due} trouble={dueTrouble}>
          <input
            id={ids.due}
            type="date"
            className={CONTROL}
            value={form.due}
            data-field="due"
            aria-invalid={dueTrouble === null ? undefined : true}
            aria-describedby={`${ids.due}-trouble`}
            onInput={({ currentTarget }) => onHalfDay(currentTarget.validity.badInput)}
            onBlur={({ currentTarget }) => onHalfDay(currentTarget.validity.badInput)}
            onChange={({ target }) => change({ due: target.value })}
          />
        </TermsField>
        <TermsField
          label={termsText.sender}
          id={ids.sender}
          hint={termsText.senderHint}
          className="min-w-60 grow"
        >
          <input
            id={ids.sender}
            className={CONTROL}
            value={form.sender}
            maxLength={100}
            aria-describedby={`${ids.sender}-hint`}
            onChange={({ target }) => change({ sender: target.value })}
          />
        </TermsField>
      </div>
    </section>
  )
}

function NameField({ form, change, troubles }: FieldsProps) {
  const id = useId()
  const trouble = troubles.has('name') ? termsText.nameEmpty : null
  return (
    <TermsField
      label={termsText.name}
      id={id}
      {...(form.name === null ? { hint: termsText.nameHint } : {})}
      trouble={trouble}
    >
      <span className="flex gap-2">
        <input
          id={id}
          className={`${CONTROL} min-w-0 grow`}
          value={nameIn(form)}
          maxLength={100}
          data-field="name"
          aria-invalid={trouble === null ? undefined : true}
          aria-describedby={`${id}-trouble ${id}-hint`}
          onChange={({ target }) => change({ name: target.value })}
        />
        {form.name === null ? null : (
          <Button look="link" onPress={() => change({ name: null })}>
            {termsText.suggest}
          </Button>
        )}
      </span>
    </TermsField>
  )
}

interface PhaseFieldProps {
  readonly phase: Phase | null
  readonly onPhase: (phase: Phase | null) => void
}

function PhaseField({ phase, onPhase }: PhaseFieldProps) {
  const name = useId()
  return (
    <fieldset>
      <legend className="text-dns-14B-130">{termsText.phase}</legend>
      <div className="mt-1 flex min-h-10 flex-wrap items-center gap-x-5">
        {[...phases, null].map((one) => (
          <label key={one ?? ''} className="flex cursor-pointer items-center gap-2 py-1.5">
            <input
              type="radio"
              name={name}
              className="size-4.5 shrink-0 accent-blue-900"
              checked={one === phase}
              onChange={() => onPhase(one)}
            />
            {one ?? termsText.noPhase}
          </label>
        ))}
      </div>
    </fieldset>
  )
}
