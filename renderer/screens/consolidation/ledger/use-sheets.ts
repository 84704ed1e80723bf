import { startTransition, useEffect, useState } from 'react'
import type { BoardRow } from '../../../consolidation/kept/board.ts'
import type { KeptReturn } from '../../../consolidation/kept/kept-return.ts'
import type { Sheet } from '../../../sheet/sheet.ts'
import { useLedger } from './ledger-context.ts'

/** What one version says of a department. */
export interface VersionSheets {
  readonly version: KeptReturn
  readonly sheets: readonly Sheet[]
}

/** The texts of a department's versions that could be read, each version once; null until they are there. */
export function useSheets({ department, current }: BoardRow): readonly VersionSheets[] | null {
  const { session } = useLedger()
  const [read, setRead] = useState<{ readonly of: string; readonly all: readonly VersionSheets[] } | null>(
    null,
  )
  const versions = [...new Map(current.map((one) => [one.print, one])).values()].filter(
    ({ checked }) => checked?.kind === 'returned',
  )
  const wanted = `${department}\n${versions.map(({ print, checkedUnder }) => `${print} ${checkedUnder}`).join('\n')}`
  useEffect(() => {
    const left = new AbortController()
    const readAll = async () => {
      const all: VersionSheets[] = []
      for (const version of versions)
        all.push({ version, sheets: await session.sheetsOf(version, department) })
      // Long sheets are drawn bit by bit: typing and scrolling go first.
      if (!left.signal.aborted) startTransition(() => setRead({ of: wanted, all }))
    }
    void readAll()
    return () => left.abort()
    // oxlint-disable-next-line react/exhaustive-deps -- `wanted` names department and versions by their content
  }, [session, wanted])
  return read?.of === wanted ? read.all : null
}
