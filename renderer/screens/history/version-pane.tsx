import { useMemo, useState } from 'react'
import { compareSheets } from '../../history/compare-sheets.ts'
import { isSameText } from '../../history/same-text.ts'
import type { Version } from '../../history/version.ts'
import type { EditableSheet } from '../../sheet/editable-sheet.ts'
import { historyText } from '../../text/history.ts'
import { Button } from '../../ui/button.tsx'
import { ComparisonView } from './comparison-view.tsx'
import { titleOf } from './title-of.ts'

interface VersionPaneProps {
  readonly version: Version
  /** All versions, the newest first. */
  readonly versions: readonly Version[]
  /** The sheet as it is now. */
  readonly present: EditableSheet
  /** Milliseconds since 1970. */
  readonly now: number
  readonly onRestore: () => void
  readonly onName: () => void
}

/** In what a version differs from the present, or from another version, and what can be done with it. */
export function VersionPane({ version, versions, present, now, onRestore, onName }: VersionPaneProps) {
  const [withAt, setWithAt] = useState<number | null>(null)
  const other = versions.find(({ at }) => at === withAt) ?? null
  const isLater = other === null || other.at > version.at
  const comparison = useMemo(() => {
    const sheet = other?.sheet ?? present
    return isLater ? compareSheets(version.sheet, sheet) : compareSheets(sheet, version.sheet)
  }, [version, other, present, isLater])
  const isPresent = useMemo(() => isSameText(version.sheet, present), [version, present])
  const otherWords = other === null ? historyText.now : titleOf(other, now)
  const names = [historyText.thisVersion, otherWords] as const
  const title = titleOf(version, now)
  return (
    <section aria-label={title} className="flex min-w-0 grow flex-col">
      <header className="flex min-h-13 shrink-0 flex-wrap items-center gap-x-3 gap-y-1 border-b border-solid-gray-300 px-6 py-1.5">
        <h3 className="min-w-0 grow text-dns-16B-120">{title}</h3>
        <label className="flex items-center gap-2 text-dns-14N-130">
          {historyText.with}
          <select
            value={other?.at ?? ''}
            onChange={({ target }) => setWithAt(target.value === '' ? null : Number(target.value))}
            className="max-w-64 rounded-4 border border-solid-gray-600 bg-white px-1 py-1"
          >
            <option value="">{historyText.now}</option>
            {versions
              .filter(({ at }) => at !== version.at)
              .map((one) => (
                <option key={one.at} value={one.at}>
                  {titleOf(one, now)}
                </option>
              ))}
          </select>
        </label>
        <Button look="secondary" onPress={onName}>
          {version.name === null ? historyText.name : historyText.rename}
        </Button>
        <Button look="primary" isDisabled={isPresent} onPress={onRestore}>
          {historyText.restore}
        </Button>
      </header>
      <div
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what is longer than its room is scrolled by keys
        tabIndex={0}
        className="min-h-0 grow overflow-y-auto"
      >
        <ComparisonView
          comparison={comparison}
          older={isLater ? names[0] : names[1]}
          newer={isLater ? names[1] : names[0]}
          same={other === null ? historyText.sameAsNow : historyText.sameAsOther}
        />
      </div>
    </section>
  )
}
