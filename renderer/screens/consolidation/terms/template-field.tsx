import { useEffect, useState } from 'react'
import { formatFiscalYear } from '../../../calendar/fiscal-year.ts'
import { termsText } from '../../../text/terms.ts'
import { Button } from '../../../ui/button.tsx'
import { chosenFile } from '../../import/incoming-file.ts'
import { templateChoices, type TemplateChoice } from '../../import/template-choices.ts'
import { usePorts } from '../../ports.ts'
import { RefusalDialog } from '../../refusal-dialog.tsx'
import type { Ask } from '../../use-question.tsx'
import { CONTROL } from './terms-field.tsx'
import type { TermsForm } from './terms-form.ts'
import { TermsSection } from './terms-section.tsx'
import type { TemplateLook } from './use-template-look.ts'
import type { FileFieldsProps } from './use-terms.tsx'

interface TemplateFieldProps extends FileFieldsProps {
  readonly look: TemplateLook
  readonly ask: Ask
}

/** 配布した様式: a file, or a template that the app knows; what it says is told, and where that doesn't fit. */
export function TemplateField({ form, change, files, look, ask }: TemplateFieldProps) {
  const { desktop, drafts } = usePorts()
  const choices = useKnownTemplates()
  const choose = async () => {
    const chosen = chosenFile(await desktop.openWorkbook())
    if (chosen === null) return
    if ('bytes' in chosen) change({ template: await files.add(chosen) })
    else
      await ask<void>((answer) => (
        <RefusalDialog
          title={termsText.troubleTitle}
          fileName={chosen.name}
          refusal={chosen.refusal}
          onClose={() => answer()}
        />
      ))
  }
  const take = async (id: string) => {
    const template = await drafts.template(id)
    if (template) change({ template: await files.add(template) })
  }
  return (
    <TermsSection title={termsText.template} hint={termsText.templateHint}>
      {form.template === null ? (
        <p className="text-dns-14N-130">{termsText.templateNone}</p>
      ) : (
        <p className="flex flex-wrap items-baseline gap-x-3">
          <span className="min-w-0 font-bold">{form.template.name}</span>
          <Button look="link" onPress={() => change({ template: null })}>
            {termsText.templateRemove}
          </Button>
        </p>
      )}
      <div aria-live="polite" className="text-dns-14N-130 empty:hidden">
        <LookWords look={look} form={form} />
      </div>
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <Button data-field="template" onPress={() => void choose()}>
          {form.template === null ? termsText.templateChoose : termsText.templateOther}
        </Button>
        {choices.length === 0 ? null : (
          <label className="flex min-w-0 items-center gap-2 text-dns-14N-130">
            {termsText.templateKnown}
            <select
              className={`${CONTROL} max-w-72 min-w-0`}
              value=""
              onChange={({ target }) => void take(target.value)}
            >
              <option value="">{termsText.templateKnownNone}</option>
              {choices.map(({ id, name, fiscalYear }) => (
                <option key={id} value={id}>
                  {fiscalYear === null ? name : `${name}（${formatFiscalYear(fiscalYear)}）`}
                </option>
              ))}
            </select>
          </label>
        )}
      </div>
    </TermsSection>
  )
}

interface LookWordsProps {
  readonly look: TemplateLook
  readonly form: TermsForm
}

function LookWords({ look, form }: LookWordsProps) {
  if (look.kind === 'none') return null
  if (look.kind === 'looking') return <p>{termsText.templateLooking}</p>
  if (look.kind === 'trouble') return <p className="text-error-2">{look.message}</p>
  const { fiscalYear, phase, goals } = look.facts
  const year = fiscalYear === null ? null : formatFiscalYear(fiscalYear)
  const isOtherYear = year !== null && fiscalYear !== form.fiscalYear
  const isOtherPhase = phase !== null && form.phase !== null && phase !== form.phase
  return (
    <>
      <p>{termsText.templateFacts(year, phase, goals)}</p>
      {isOtherYear ? (
        <p className="text-warning-orange-2">
          {termsText.templateYear(year, formatFiscalYear(form.fiscalYear))}
        </p>
      ) : null}
      {isOtherPhase ? (
        <p className="text-warning-orange-2">{termsText.templatePhase(phase, form.phase ?? '')}</p>
      ) : null}
    </>
  )
}

/** Those of use lately first; none where they can't be had, since a file can be chosen all the same. */
function useKnownTemplates(): readonly TemplateChoice[] {
  const { drafts } = usePorts()
  const [choices, setChoices] = useState<readonly TemplateChoice[]>([])
  useEffect(() => {
    let isShown = true
    Promise.all([drafts.templates(), drafts.list()]).then(
      ([templates, known]) => isShown && setChoices(templateChoices(templates, known, '')),
      () => undefined,
    )
    return () => {
      isShown = false
    }
  }, [drafts])
  return choices
}
