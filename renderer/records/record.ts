import type { Consolidation } from '../consolidation/kept/consolidation.ts'
import type { LoggedEvent } from '../consolidation/kept/event.ts'
import type { KeptReturn } from '../consolidation/kept/kept-return.ts'
import type { Draft } from '../drafts/draft.ts'
import type { StoredForm } from '../drafts/stored-form.ts'

/** What the app keeps for people, each whole in itself. */
export type RecordKind = 'sheet' | 'consolidation' | 'form'

/** Names a record among all. */
export interface RecordName {
  readonly kind: RecordKind
  readonly id: string
}

/** A sheet being filled in. How it can be undone is not kept with it. */
export interface SheetRecord {
  readonly kind: 'sheet'
  readonly draft: Draft
}

/** A consolidation with what came and was decided. What checking found is not kept with it: it is checked again. */
export interface ConsolidationRecord {
  readonly kind: 'consolidation'
  readonly consolidation: Consolidation
  readonly returns: readonly KeptReturn[]
  readonly log: readonly LoggedEvent[]
}

/** A form (様式). */
export interface FormRecord {
  readonly kind: 'form'
  readonly form: StoredForm
}

/** A record as it is copied and backed up: text and numbers; the bytes it names are kept beside it. */
export type KeptRecord = SheetRecord | ConsolidationRecord | FormRecord

/** What a list says of a record without reading it. */
export interface RecordSummary extends RecordName {
  /** The department, or as people called it; may be empty. */
  readonly title: string
  readonly fiscalYear: number | null
  /** When it last changed; milliseconds since 1970. */
  readonly changedAt: number
  /** How much came and was decided in a consolidation: only ever grows. 0 for others. */
  readonly length: number
}

/** A file that a record names; `print` is its SHA-256 in hexadecimal. */
export interface ContentName {
  readonly print: string
  readonly name: string
}

/** What a list says of the record. */
export function summaryOf(record: KeptRecord): RecordSummary {
  switch (record.kind) {
    case 'sheet': {
      const { id, sheet, updatedAt } = record.draft
      const title = sheet.department?.trim() ?? ''
      return { kind: 'sheet', id, title, fiscalYear: sheet.fiscalYear, changedAt: updatedAt, length: 0 }
    }
    case 'consolidation': {
      const { consolidation, returns, log } = record
      const { id, name, terms, updatedAt } = consolidation
      const length = returns.length + log.length
      return {
        kind: 'consolidation',
        id,
        title: name,
        fiscalYear: terms.fiscalYear,
        changedAt: updatedAt,
        length,
      }
    }
    case 'form': {
      const { id, name, addedAt } = record.form
      return { kind: 'form', id, title: name, fiscalYear: null, changedAt: addedAt, length: 0 }
    }
  }
}

/** The files without which the record is not whole, each once. */
export function contentsOf(record: KeptRecord): readonly ContentName[] {
  switch (record.kind) {
    case 'sheet':
      return [{ print: record.draft.templateId, name: record.draft.templateName }]
    case 'consolidation': {
      const { template, lastYear } = record.consolidation.terms
      const named = [...(template ? [template] : []), ...lastYear]
      const returned = record.returns.map(({ print, file }) => ({ print, name: file }))
      const all = [...named, ...returned].filter(({ print }) => print !== '')
      return [...new Map(all.map(({ print, name }) => [print, { print, name }])).values()]
    }
    case 'form':
      return []
  }
}
