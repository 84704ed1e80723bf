import type { Consolidation } from '../../consolidation/kept/consolidation.ts'
import type { Draft } from '../../drafts/draft.ts'
import { consolidationsText } from '../../text/consolidation.ts'
import { reportName } from '../consolidation/report-name.ts'
import { nameOf } from '../name-of.ts'
import type { DeletedThing } from './deleted-things.tsx'

interface Ways<Thing> {
  readonly restore: (thing: Thing) => void
  readonly purge: (thing: Thing) => void
}

/** The drafts that were deleted, as the list of deleted things shows them. */
export function deletedDrafts(drafts: readonly Draft[], ways: Ways<Draft>): readonly DeletedThing[] {
  return drafts.flatMap((draft) =>
    draft.deletedAt === null
      ? []
      : { ...thing(draft, draft.deletedAt, ways), name: nameOf(draft), detail: draft.templateName },
  )
}

/** The consolidations that were deleted, as the list of deleted things shows them. */
export function deletedConsolidations(
  consolidations: readonly Consolidation[],
  ways: Ways<Consolidation>,
): readonly DeletedThing[] {
  return consolidations.flatMap((one) =>
    one.deletedAt === null
      ? []
      : {
          ...thing(one, one.deletedAt, ways),
          name: consolidationsText.nameOf(one.name),
          detail: reportName(one.terms),
        },
  )
}

function thing<Thing extends { readonly id: string }>(one: Thing, deletedAt: number, ways: Ways<Thing>) {
  return { id: one.id, deletedAt, onRestore: () => ways.restore(one), onPurge: () => ways.purge(one) }
}
