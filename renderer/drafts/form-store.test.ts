import 'fake-indexeddb/auto'
import { Dexie } from 'dexie'
import { afterEach, describe, expect, it } from 'vitest'
import { createDraftStore } from './draft-store.ts'
import { DraftsDatabase } from './drafts-database.ts'
import { createFormStore } from './form-store.ts'
import type { StoredForm } from './stored-form.ts'

const opened: Dexie[] = []
afterEach(() => {
  for (const database of opened.splice(0)) database.close()
})

let count = 0
const freshName = () => `forms-${(count += 1)}`

function started(name = freshName()) {
  const db = new DraftsDatabase(name)
  opened.push(db)
  return { db, forms: createFormStore(db), drafts: createDraftStore(db) }
}

function form(id: string, more: Partial<StoredForm> = {}): StoredForm {
  return {
    id,
    name: `様式${id}`,
    sheets: [{ shape: 'any' }],
    fingerprints: ['0123456789abcdef'],
    madeFrom: '様式.xlsx',
    addedAt: 1,
    usedAt: null,
    ...more,
  }
}

describe('forms', () => {
  it('are there again after a new start', async () => {
    const name = freshName()
    await started(name).forms.keep(form('a'))
    expect(await started(name).forms.list()).toEqual([form('a')])
  })

  it('come in the order in which they were last used', async () => {
    const { forms } = started()
    await forms.keep(form('old', { addedAt: 1 }))
    await forms.keep(form('used', { addedAt: 2 }))
    await forms.keep(form('new', { addedAt: 3 }))
    await forms.touch(['used', 'gone'], 9)
    expect((await forms.list()).map(({ id, usedAt }) => [id, usedAt])).toEqual([
      ['used', 9],
      ['new', null],
      ['old', null],
    ])
  })

  it('are renamed, replaced and removed', async () => {
    const { forms } = started()
    await forms.keep(form('a'))
    await forms.rename('a', '重点目標一覧表')
    await forms.rename('b', '無い')
    expect(await forms.list()).toEqual([form('a', { name: '重点目標一覧表' })])
    await forms.keep(form('a', { usedAt: 5 }))
    expect(await forms.list()).toEqual([form('a', { usedAt: 5 })])
    await forms.remove('a')
    expect(await forms.list()).toEqual([])
  })
})

describe('a database of version 1', () => {
  it('opens with all it holds, and keeps forms from then on', async () => {
    const name = freshName()
    const old = new Dexie(name)
    opened.push(old)
    old.version(1).stores({ drafts: 'id', steps: '[draftId+seq]', templates: 'id' })
    const template = { id: 't', name: '様式.xlsx', bytes: new Uint8Array([1, 2]), addedAt: 3 }
    const draft = { id: 'd', templateId: 't', doneSeq: 0, stamp: 's' }
    await old.table('templates').add(template)
    await old.table('drafts').add(draft)
    old.close()
    const { drafts, forms } = started(name)
    expect(await drafts.list()).toEqual([{ id: 'd', templateId: 't' }])
    expect(await drafts.template('t')).toEqual(template)
    expect(await forms.list()).toEqual([])
    await forms.keep(form('a'))
    expect(await started(name).forms.list()).toEqual([form('a')])
  })

  it('may be broken in a row: the others come through', async () => {
    const name = freshName()
    const old = new Dexie(name)
    opened.push(old)
    old.version(1).stores({ drafts: 'id', steps: '[draftId+seq]', templates: 'id' })
    await old.table('drafts').bulkAdd([{ id: 'broken' }, { id: 'whole', doneSeq: 0, stamp: 's' }])
    old.close()
    const { drafts } = started(name)
    expect((await drafts.list()).map(({ id }) => id)).toEqual(['broken', 'whole'])
  })
})
