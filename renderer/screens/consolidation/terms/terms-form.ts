import type { Consolidation, KeptFile, WatchedFolder } from '../../../consolidation/kept/consolidation.ts'
import type { Phase } from '../../../consolidation/phases.ts'
import { makeRoster } from '../../../consolidation/roster.ts'
import type { ConsolidationChange } from '../consolidation-session.ts'
import { reportName } from '../report-name.ts'

/** 取りまとめの設定 as it stands on the screen. */
export interface TermsForm {
  /** Null as long as it is called after its report. */
  readonly name: string | null
  readonly fiscalYear: number
  readonly phase: Phase | null
  /** `2022-05-20`; '' for no day. */
  readonly due: string
  readonly sender: string
  /** One department a line. */
  readonly roster: string
  readonly template: KeptFile | null
  readonly lastYear: readonly KeptFile[]
  readonly folder: WatchedFolder | null
}

/** A consolidation that is still to be begun: the first report of a year. */
export function newTermsForm(fiscalYear: number): TermsForm {
  return {
    name: null,
    fiscalYear,
    phase: '当初',
    due: '',
    sender: '',
    roster: '',
    template: null,
    lastYear: [],
    folder: null,
  }
}

/** The form of a consolidation as it is kept. */
export function termsFormOf({ name, terms, due, sender, folder }: Consolidation): TermsForm {
  const { fiscalYear, phase, roster, template, lastYear } = terms
  return {
    name: name === reportName(terms) ? null : name,
    fiscalYear,
    phase,
    due: due ?? '',
    sender,
    roster: roster.join('\n'),
    template,
    lastYear,
    folder,
  }
}

/** What the consolidation is called: as typed, else after its report. */
export function nameIn(form: TermsForm): string {
  return form.name ?? reportName(form)
}

/** What is kept of the form; a name that was typed is kept without the spaces round it. */
export function changeIn(form: TermsForm): Required<ConsolidationChange> {
  const { fiscalYear, phase, due, sender, template, lastYear, folder } = form
  return {
    name: nameIn(form).trim(),
    due: due === '' ? null : due,
    sender: sender.trim(),
    folder,
    terms: { fiscalYear, phase, roster: makeRoster(form.roster.split('\n')).names, template, lastYear },
  }
}

/** A consolidation begun with this form, with nothing in it. */
export function consolidationOf(
  form: TermsForm,
  { id, termsId, now }: { readonly id: string; readonly termsId: string; readonly now: number },
): Consolidation {
  const { terms, ...rest } = changeIn(form)
  const { fiscalYear, phase, template, lastYear } = form
  const roster = terms.roster ?? []
  return {
    ...rest,
    id,
    terms: { fiscalYear, phase, roster, template, lastYear, settings: {} },
    termsId,
    tally: { expected: roster.length === 0 ? null : roster.length, returned: 0, open: 0 },
    createdAt: now,
    updatedAt: now,
    deletedAt: null,
  }
}

/** Whether anything that is kept would be another. */
export function isChanged(before: TermsForm, after: TermsForm): boolean {
  return differs(changeIn(before), changeIn(after))
}

/** Whether files that are there would be checked again. */
export function changesChecks(before: TermsForm, after: TermsForm): boolean {
  return differs(changeIn(before).terms, changeIn(after).terms)
}

const differs = (one: unknown, other: unknown): boolean => JSON.stringify(one) !== JSON.stringify(other)
