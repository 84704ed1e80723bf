import { formatFiscalYear } from '../../../calendar/fiscal-year.ts'
import type { Consolidation } from '../../../consolidation/kept/consolidation.ts'

/** What a file that a consolidation gives is called: `令和4年度_当初_重点目標一覧表_取りまとめ.xlsx`. */
export function outName({ terms }: Pick<Consolidation, 'terms'>, what: string, ending: string): string {
  const { fiscalYear, phase } = terms
  const parts = [formatFiscalYear(fiscalYear), ...(phase === null ? [] : [phase]), '重点目標一覧表', what]
  return `${parts.join('_')}.${ending}`
}
