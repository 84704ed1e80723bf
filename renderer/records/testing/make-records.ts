import type { LoggedEvent } from '../../consolidation/kept/event.ts'
import type { KeptReturn } from '../../consolidation/kept/kept-return.ts'
import { makeConsolidation, plainTerms } from '../../consolidation/kept/testing/make-kept.ts'
import type { Draft } from '../../drafts/draft.ts'
import { templateIdOf } from '../../drafts/template-id.ts'
import { editableOf } from '../../sheet/editable-of-sheet.ts'
import type { ConsolidationRecord } from '../record.ts'

/** The bytes of a file for tests, told apart by their text. */
export const bytesOf = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text)

/** A sheet of one goal with this text, made from the template `様式`. */
export async function makeDraft(id: string, text: string, more: Partial<Draft> = {}): Promise<Draft> {
  let lines = 0
  const side = { title: text, initiatives: '① 一\n② 二', outcome: '① 済' }
  const goals = [{ number: 1, previous: null, current: side, extra: [] }]
  return {
    id,
    sheet: editableOf(
      { sheetName: '表', department: '財政部', fiscalYear: 2022, goals, extra: [] },
      () => `${id}${(lines += 1)}`,
    ),
    templateId: await templateIdOf(bytesOf('様式')),
    templateName: '様式.xlsx',
    imported: { unclaimed: [], remarks: ['一'], seen: true },
    createdAt: 1,
    updatedAt: 1,
    exported: { name: '財政部.xlsx', token: 'k', at: 1, ofUpdate: 1 },
    deletedAt: null,
    ...more,
  }
}

/** A consolidation to which files of these texts came, one after the other, and what was decided besides. */
export async function makeRound(
  id: string,
  files: readonly string[],
  more: readonly LoggedEvent['event'][] = [],
): Promise<ConsolidationRecord & { readonly bytes: ReadonlyMap<string, Uint8Array<ArrayBuffer>> }> {
  const named = await Promise.all(
    files.map(async (text) => ({ file: `${text}.xlsx`, print: await templateIdOf(bytesOf(text)), text })),
  )
  const template = { name: '様式.xlsx', print: await templateIdOf(bytesOf('様式')) }
  const returns = named.map(({ file, print }, i): KeptReturn => ({
    file,
    print,
    size: 3,
    folderPath: null,
    modifiedAt: null,
    cameAt: i,
    past: null,
    checked: null,
    shape: null,
    checkedUnder: '',
  }))
  const came = named.map(({ file, print }) => ({ kind: 'came', file, print }) as const)
  return {
    kind: 'consolidation',
    consolidation: makeConsolidation(id, { terms: { ...plainTerms, template } }),
    returns,
    log: [...came, ...more].map((event, at) => ({ at, event })),
    bytes: new Map(named.map(({ print, text }) => [print, bytesOf(text)])),
  }
}
