import { describe, expect, it } from 'vitest'
import type { FormStore } from '../../drafts/form-store.ts'
import type { StoredForm } from '../../drafts/stored-form.ts'
import { learnLayout } from '../../template/learn-layout.ts'
import { makeForm } from '../../template/form/make-form.ts'
import type { Form } from '../../template/form/form.ts'
import { makeGrid } from '../../template/testing/make-grid.ts'
import { createKnownForms } from './known-forms.ts'

function makeTestForm(id: string, name: string): Form {
  const grid = makeGrid({ A1: '担当部局', A3: 'No.', B3: '重点目標', C3: '取組項目', D3: '成果目標', A4: 1 })
  const learned = learnLayout(grid)
  if (!learned.ok) throw new Error(learned.missing.join())
  return makeForm(id, name, [{ grid, ...learned }])
}

function setUp(kept: readonly StoredForm[] = [], fails = false) {
  const rows = new Map(kept.map((form) => [form.id, form]))
  const told: (readonly string[])[] = []
  const store: FormStore = {
    list: async () => {
      if (fails) throw new Error('closed')
      return [...rows.values()]
    },
    keep: async (form) => void rows.set(form.id, form),
    rename: async (id, name) => {
      const row = rows.get(id)
      if (row) rows.set(id, { ...row, name })
    },
    touch: async (ids, usedAt) => {
      for (const [id, row] of rows) if (ids.includes(id)) rows.set(id, { ...row, usedAt })
    },
    remove: async (id) => void rows.delete(id),
  }
  const forms = createKnownForms(
    store,
    { know: (known) => told.push(known.map(({ id, name }) => `${id} ${name}`)) },
    () => 7,
  )
  return { forms, told, rows }
}

describe('known forms', () => {
  it('are told to the worker at the start and after each change', async () => {
    const { forms, told, rows } = setUp()
    await forms.ready
    await forms.keep(makeTestForm('a', '一覧'), '一覧.xlsx')
    await forms.rename('a', '重点目標一覧表')
    const [first] = await forms.list()
    await forms.remove('a')
    if (first) await forms.restore(first.stored)
    expect(told).toEqual([[], ['a 一覧'], ['a 重点目標一覧表'], [], ['a 重点目標一覧表']])
    expect(rows.get('a')).toMatchObject({ madeFrom: '一覧.xlsx', addedAt: 7, usedAt: null })
  })

  it('come as they were kept', async () => {
    const { forms } = setUp()
    const form = makeTestForm('a', '一覧')
    await forms.keep(form, '')
    await forms.used(['a'])
    expect(await forms.list()).toMatchObject([{ form, stored: { usedAt: 7 } }])
  })

  it('of one name are told apart by a number', async () => {
    const { forms } = setUp()
    for (const id of ['a', 'b', 'c', 'b']) await forms.keep(makeTestForm(id, '一覧'), '')
    expect((await forms.list()).map(({ stored }) => stored.name)).toEqual(['一覧', '一覧（2）', '一覧（3）'])
  })

  it('that can’t be read are listed, and not told', async () => {
    const broken = {
      id: 'b',
      name: '壊',
      sheets: [1],
      fingerprints: [],
      madeFrom: '',
      addedAt: 1,
      usedAt: null,
    }
    const { forms, told } = setUp([broken])
    await forms.ready
    expect(told).toEqual([[]])
    expect(await forms.list()).toEqual([{ stored: broken, form: null }])
  })

  it('let files be read where the database can’t be', async () => {
    const { forms, told } = setUp([], true)
    await expect(forms.ready).resolves.toBeUndefined()
    expect(told).toEqual([])
    await expect(forms.list()).rejects.toThrow('closed')
  })
})
