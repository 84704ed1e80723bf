import type { EditableSheet } from '../sheet/editable-sheet.ts'

/** The last Excel file written from a draft. */
export interface Exported {
  /** The file's name, without its folder. */
  readonly name: string
  /** Lets the shell write to the same file again; null where files are downloaded. */
  readonly token: string | null
  /** Milliseconds since 1970. */
  readonly at: number
  /** `updatedAt` of the draft as it was written: another value now means changes that no Excel file holds. */
  readonly ofUpdate: number
  /** SHA-256 of the file's bytes in hexadecimal, as of a template: who opens the file again means this draft. */
  readonly hash?: string
}

/** What reading the file left for a person to look at; kept with the draft so that it can be looked at later. */
export interface ImportNotes {
  /** Cells with text that no field claims. */
  readonly unclaimed: readonly { readonly cell: string; readonly text: string }[]
  /** The known form (様式) that the file was read by; left out where it was learned. */
  readonly form?: { readonly id: string; readonly name: string }
  /** What reading found odd, in plain Japanese. */
  readonly remarks: readonly string[]
  /** The user has closed the notice; the list stays within reach. */
  readonly seen: boolean
}

/** A sheet being filled in, with the template it came from. Plain and readonly. */
export interface Draft {
  readonly id: string
  readonly sheet: EditableSheet
  /** Names the template's bytes in the store: their SHA-256 in hexadecimal. */
  readonly templateId: string
  /** The template's file name as it was opened. */
  readonly templateName: string
  /** Null for a sheet that came from no file. */
  readonly imported: ImportNotes | null
  /** Milliseconds since 1970, as all times here. */
  readonly createdAt: number
  /** When its text last changed. */
  readonly updatedAt: number
  readonly exported: Exported | null
  /** Set while it waits in the list of deleted drafts. */
  readonly deletedAt: number | null
}

/** What typing changes in a draft. */
export type DraftText = Pick<Draft, 'sheet' | 'updatedAt'>

/** What is changed in a draft beside its text; a save that is under way leaves it alone. */
export type DraftChange = Partial<Pick<Draft, 'exported' | 'imported' | 'deletedAt'>>

/** A circulated workbook, kept whole: what a draft is written back into. */
export interface StoredTemplate {
  readonly id: string
  readonly name: string
  readonly bytes: Uint8Array<ArrayBuffer>
  readonly addedAt: number
}

/** Whether the draft holds text that no Excel file holds yet. */
export function hasUnexportedChanges(draft: Draft): boolean {
  return draft.exported === null || draft.exported.ofUpdate !== draft.updatedAt
}
