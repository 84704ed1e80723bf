import type { ConsolidationStore, OpenedConsolidation } from '../drafts/consolidation-store.ts'
import type { DraftStore } from '../drafts/draft-store.ts'
import type { FormStore } from '../drafts/form-store.ts'
import { summaryOf, type ConsolidationRecord, type KeptRecord, type RecordName } from './record.ts'
import type { FoundRecord, RecordSource } from './record-source.ts'

/** Where today's work lies. */
export interface Stores {
  readonly drafts: DraftStore
  readonly consolidations: ConsolidationStore
  readonly forms: FormStore
}

/** What lies in the database, as records. Rejects where the database can't be read. */
export function keptRecords({ drafts, consolidations, forms }: Stores): RecordSource {
  async function summaries() {
    const [sheets, rounds, known] = await Promise.all([drafts.list(), consolidations.list(), forms.list()])
    const lengths = await Promise.all(rounds.map(({ id }) => consolidations.lengthOf(id)))
    return [
      ...sheets.map((draft) => summaryOf({ kind: 'sheet', draft })),
      ...rounds.map((consolidation, i) => {
        const record = { kind: 'consolidation', consolidation, returns: [], log: [] } as const
        return { ...summaryOf(record), length: lengths[i] ?? 0 }
      }),
      ...known.map((form) => summaryOf({ kind: 'form', form })),
    ]
  }

  async function find({ kind, id }: RecordName): Promise<KeptRecord | null> {
    switch (kind) {
      case 'sheet': {
        const opened = await drafts.open(id)
        return opened && { kind, draft: opened.draft }
      }
      case 'consolidation': {
        const opened = await consolidations.open(id)
        return opened && consolidationRecord(opened)
      }
      case 'form': {
        const form = (await forms.list()).find((one) => one.id === id)
        return form ? { kind, form } : null
      }
    }
  }

  async function content(print: string): Promise<Uint8Array<ArrayBuffer> | null> {
    const template = await drafts.template(print)
    return template?.bytes ?? (await consolidations.file(print)) ?? consolidations.returned(print)
  }

  return {
    list: summaries,
    read: async (name): Promise<FoundRecord> => {
      const record = await find(name)
      return record ? { ok: true, record } : { ok: false, trouble: { code: 'gone' } }
    },
    content,
  }
}

/** What came and was decided, without what checking found in it. */
function consolidationRecord({ consolidation, returns, log }: OpenedConsolidation): ConsolidationRecord {
  const unchecked = returns.map((one) => ({ ...one, checked: null, shape: null, checkedUnder: '' as const }))
  return { kind: 'consolidation', consolidation, returns: unchecked, log }
}
