import { useEffect, useState } from 'react'
import type { Consolidation } from '../../../consolidation/kept/consolidation.ts'
import { termsText } from '../../../text/terms.ts'
import { Button } from '../../../ui/button.tsx'
import { usePorts } from '../../ports.ts'
import { CONTROL } from './terms-field.tsx'
import { TermsSection } from './terms-section.tsx'
import { useLastYear } from './use-last-year.ts'
import type { FileFieldsProps } from './use-terms.tsx'

/** 昨年度のファイル: chosen, out of a folder, or what counted in a consolidation of last year. */
export function LastYearField({ form, change, files }: FileFieldsProps) {
  const adding = useLastYear({ change, files })
  const kept = useConsolidationsOf(form.fiscalYear - 1)
  return (
    <TermsSection title={termsText.lastYear} hint={termsText.lastYearHint}>
      {form.lastYear.length === 0 ? (
        <p className="text-dns-14N-130">{termsText.lastYearNone}</p>
      ) : (
        <LastYearList form={form} change={change} />
      )}
      <div className="flex flex-wrap items-center gap-x-3 gap-y-2">
        <Button isDisabled={adding.isBusy} onPress={adding.fromFiles}>
          {termsText.lastYearFiles}
        </Button>
        <Button isDisabled={adding.isBusy} onPress={adding.fromFolder}>
          {termsText.lastYearFolder}
        </Button>
        {kept.length === 0 ? null : (
          <label className="flex min-w-0 items-center gap-2 text-dns-14N-130">
            {termsText.lastYearKept}
            <select
              className={`${CONTROL} max-w-72 min-w-0`}
              value=""
              disabled={adding.isBusy}
              onChange={({ target }) => adding.fromConsolidation(target.value)}
            >
              <option value="">{termsText.lastYearKeptNone}</option>
              {kept.map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            </select>
          </label>
        )}
      </div>
      <p
        aria-live="polite"
        className={`text-dns-14N-130 empty:hidden ${adding.isTrouble ? 'text-error-2' : ''}`}
      >
        {adding.words}
      </p>
    </TermsSection>
  )
}

function LastYearList({ form, change }: Pick<FileFieldsProps, 'form' | 'change'>) {
  const { lastYear } = form
  const remove = (print: string) => change({ lastYear: lastYear.filter((file) => file.print !== print) })
  return (
    <div>
      <p className="flex items-baseline gap-3 text-dns-14N-130">
        {termsText.lastYearCount(lastYear.length)}
        <Button look="link" onPress={() => change({ lastYear: [] })}>
          {termsText.lastYearRemoveAll}
        </Button>
      </p>
      <ul
        aria-label={termsText.lastYearList}
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it scrolls, so the keyboard has to reach it
        tabIndex={0}
        className="mt-1 max-h-48 divide-y divide-solid-gray-200 overflow-auto rounded-8 border border-solid-gray-300"
      >
        {lastYear.map(({ name, print }) => (
          <li key={print} className="flex items-center justify-between gap-3 px-3 py-0.5 text-dns-14N-130">
            <span className="min-w-0">{name}</span>
            <Button look="link" aria-label={termsText.lastYearRemoveOf(name)} onPress={() => remove(print)}>
              {termsText.lastYearRemove}
            </Button>
          </li>
        ))}
      </ul>
    </div>
  )
}

/** Those of a year that are kept here; none where they can't be had, since files can be chosen all the same. */
function useConsolidationsOf(fiscalYear: number): readonly Consolidation[] {
  const { consolidations } = usePorts()
  const [all, setAll] = useState<readonly Consolidation[]>([])
  useEffect(() => {
    let isShown = true
    consolidations.list().then(
      (list) => isShown && setAll(list),
      () => undefined,
    )
    return () => {
      isShown = false
    }
  }, [consolidations])
  return all.filter(({ deletedAt, terms }) => deletedAt === null && terms.fiscalYear === fiscalYear)
}
