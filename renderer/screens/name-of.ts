import { formatFiscalYear } from '../calendar/fiscal-year.ts'
import type { Draft } from '../drafts/draft.ts'
import { draftName } from '../text/home.ts'

/** How a draft is called in a sentence: 「政策企画部 令和4年度」. */
export function nameOf(draft: Draft): string {
  const { fiscalYear } = draft.sheet
  return draftName(departmentOf(draft), fiscalYear === null ? null : formatFiscalYear(fiscalYear))
}

/** The department without the spaces round it; '' where there is none. */
export function departmentOf({ sheet }: Draft): string {
  return (sheet.department ?? '').trim()
}
