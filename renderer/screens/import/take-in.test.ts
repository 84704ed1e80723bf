import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { Draft, StoredTemplate } from '../../drafts/draft.ts'
import { templateIdOf } from '../../drafts/template-id.ts'
import { readPapers } from '../../template/read-workbook.ts'
import type { Version } from '../../history/version.ts'
import { compileForm } from '../../template/form/compile-form.ts'
import type { Form } from '../../template/form/form.ts'
import { learnForm } from '../../template/form/learn-form.ts'
import { fflateCodec } from '../../workbook/fflate-codec.ts'
import { makeDraft } from '../testing/make-draft.ts'
import type { IncomingFile } from './incoming-file.ts'
import { takeIn, unattended, type TakeInPorts, type TakeInQuestions } from './take-in.ts'

const bytesOf = (name: string) =>
  new Uint8Array(readFileSync(new URL(`../../../e2e/workbooks/${name}`, import.meta.url)))
const file = (name: string): IncomingFile => ({ name, bytes: bytesOf(name) })
const filled = 'side-by-side-r4-filled.xlsx'

function setUp(known: readonly Draft[] = [], by: readonly Form[] = []) {
  const kept: (readonly [name: string, madeFrom: string])[] = []
  const used: string[] = []
  const created: Draft[] = []
  const versions: Version[] = []
  const templates: StoredTemplate[] = []
  let ids = 0
  const ports: TakeInPorts = {
    excel: {
      read: async (bytes) => readPapers(bytes, fflateCodec, by.map(compileForm)),
      learnForm: async (bytes, name) => learnForm(bytes, fflateCodec, name),
    },
    forms: {
      keep: async (form, madeFrom) => void kept.push([form.name, madeFrom]),
      used: async (ids) => void used.push(...ids),
    },
    versions: {
      keep: async (version) => {
        versions.push(version)
        return version
      },
    },
    drafts: {
      list: async () => known,
      create: async (draft) => void created.push(draft),
      keepTemplate: async (template) => void templates.push(template),
    },
    now: () => 7,
    newId: () => `id-${(ids += 1)}`,
  }
  return { ports, created, versions, templates, kept, used }
}

const neverAsked: TakeInQuestions = {
  whichSheets: async () => {
    throw new Error('asked which sheets')
  },
  alreadyHere: async () => {
    throw new Error('asked whether it is here')
  },
  unsure: async () => {
    throw new Error('asked whether to look')
  },
}

describe('takeIn', () => {
  it('makes a draft and keeps the workbook, whole, as its template', async () => {
    const { ports, created, templates } = setUp()
    const taken = await takeIn(file(filled), ports, neverAsked)
    expect(taken).toEqual({ kind: 'made', drafts: created })
    expect(created.map(({ sheet }) => sheet.department)).toEqual(['政策企画部'])
    const id = await templateIdOf(bytesOf(filled))
    expect(templates).toEqual([{ id, name: filled, bytes: bytesOf(filled), addedAt: 7 }])
    expect(created[0]?.templateId).toBe(id)
  })

  it('keeps what came in as the first version, and goes without where it can not', async () => {
    const { ports, created, versions } = setUp()
    await takeIn(file(filled), ports, neverAsked)
    expect(versions).toEqual(
      created.map(({ id, sheet }) => ({
        draftId: id,
        at: 7,
        reasons: [{ why: 'imported', at: 7, file: filled }],
        name: null,
        sheet,
        updatedAt: 7,
      })),
    )
    const full = { ...ports, versions: { keep: () => Promise.reject(new Error('full')) } }
    expect((await takeIn(file(filled), full, neverAsked)).kind).toBe('made')
  })

  it('refuses in the words of reading, and keeps nothing', async () => {
    const { ports, created, templates } = setUp()
    const refusals = ['old-xls-renamed', 'password-protected', 'truncated', 'no-goal-table'].map(
      async (name) => {
        const taken = await takeIn(file(`${name}.xlsx`), ports, neverAsked)
        return taken.kind === 'refused' && taken.refusal.code
      },
    )
    expect(await Promise.all(refusals)).toEqual(['old-xls', 'encrypted', 'damaged', 'no-sheet-found'])
    expect([created, templates]).toEqual([[], []])
  })

  it('hands on why there are no bytes, and knows the file that Excel puts beside an open one', async () => {
    const { ports } = setUp()
    const folder = await takeIn({ name: '提出', refusal: { code: 'empty-folder' } }, ports, neverAsked)
    expect(folder).toEqual({ kind: 'refused', refusal: { code: 'empty-folder' } })
    const owner = await takeIn({ name: '~$04.xlsx', bytes: new Uint8Array(165).fill(32) }, ports, neverAsked)
    expect(owner).toEqual({ kind: 'refused', refusal: { code: 'owner-file' } })
  })

  it('asks when the same file is here, and does what is answered', async () => {
    const templateId = await templateIdOf(bytesOf(filled))
    const older = makeDraft({ templateId, updatedAt: 1 })
    const latest = makeDraft({ templateId, updatedAt: 5 })
    const deleted = makeDraft({ templateId, updatedAt: 9, deletedAt: 9 })
    const { ports, created } = setUp([older, deleted, makeDraft(), latest])
    const asked: unknown[] = []
    const answering = (answer: 'continue' | 'again' | 'stop'): TakeInQuestions => ({
      ...neverAsked,
      alreadyHere: async (...question) => {
        asked.push(question)
        return answer
      },
    })
    expect(await takeIn(file(filled), ports, answering('continue'))).toEqual({ kind: 'here', draft: latest })
    expect(await takeIn(file(filled), ports, answering('stop'))).toEqual({ kind: 'stopped' })
    expect(created).toEqual([])
    expect((await takeIn(file(filled), ports, answering('again'))).kind).toBe('made')
    expect(created).toHaveLength(1)
    expect(asked[0]).toEqual([filled, [latest, older], 'source'])
  })

  it('asks of a file that was saved from a draft, whatever that was made of', async () => {
    const hash = await templateIdOf(bytesOf(filled))
    const exported = { name: filled, token: null, at: 1, ofUpdate: 1 }
    const saved = makeDraft({ exported: { ...exported, hash } })
    const { ports, created } = setUp([makeDraft({ exported }), saved])
    const asked: unknown[] = []
    const taken = await takeIn(file(filled), ports, {
      ...neverAsked,
      alreadyHere: async (...question) => {
        asked.push(question)
        return 'continue'
      },
    })
    expect(taken).toEqual({ kind: 'here', draft: saved })
    expect(asked).toEqual([[filled, [saved], 'export']])
    expect(created).toEqual([])
  })

  it('does not ask about a file whose drafts are all deleted', async () => {
    const templateId = await templateIdOf(bytesOf(filled))
    const { ports } = setUp([makeDraft({ templateId, deletedAt: 3 })])
    expect((await takeIn(file(filled), ports, neverAsked)).kind).toBe('made')
  })

  it('makes a draft of each chosen sheet on one template', async () => {
    const { ports, created, templates } = setUp()
    const two = readPapers(bytesOf(filled), fflateCodec)
    const [paper] = two.ok ? two.value : []
    if (paper === undefined) throw new Error('no paper')
    const papers = ['一', '二', '三'].map((sheetName) => ({ ...paper, sheetName }))
    const several = {
      ...ports,
      excel: { ...ports.excel, read: async () => ({ ok: true, value: papers }) as const },
    }
    const taken = await takeIn(file(filled), several, {
      ...neverAsked,
      whichSheets: async (_, all) => all.slice(1),
    })
    expect(taken.kind).toBe('made')
    expect(created.map(({ sheet }) => sheet.sheetName)).toEqual(['二', '三'])
    expect(templates).toHaveLength(1)
    const none = await takeIn(file(filled), several, { ...neverAsked, whichSheets: async () => null })
    expect(none).toEqual({ kind: 'stopped' })
    expect((await takeIn(file(filled), several, unattended)).kind).toBe('made')
    expect(created).toHaveLength(5)
  })

  it('says so when the drafts can not be kept, and when something of ours fails', async () => {
    const { ports } = setUp()
    const full = async () => {
      throw Object.assign(new Error('full'), { name: 'QuotaExceededError' })
    }
    const noSpace = { ...ports, drafts: { ...ports.drafts, create: full } }
    expect(await takeIn(file(filled), noSpace, neverAsked)).toEqual({
      kind: 'refused',
      refusal: { code: 'not-kept', failure: 'no-space' },
    })
    const broken = {
      ...ports,
      excel: { ...ports.excel, read: async () => Promise.reject(new TypeError('x is undefined')) },
    }
    expect(await takeIn(file(filled), broken, neverAsked)).toEqual({
      kind: 'refused',
      refusal: { code: 'fault', detail: 'TypeError: x is undefined' },
    })
  })
})

describe('takeIn and forms', () => {
  const formOf = (name: string): Form => {
    const learned = learnForm(bytesOf(name), fflateCodec, { id: 'f', name })
    if (!learned.ok || !learned.value) throw new Error(name)
    return learned.value
  }

  it('keeps the form of a file that was learned for sure', async () => {
    const { ports, kept, used } = setUp()
    await takeIn(file(filled), ports, neverAsked)
    expect([kept, used]).toEqual([[['重点目標一覧表', filled]], []])
  })

  it('notes a known form, tells the draft of it, and keeps none', async () => {
    const { ports, created, kept, used } = setUp([], [formOf('side-by-side-r4-blank.xlsx')])
    await takeIn(file(filled), ports, neverAsked)
    expect([kept, used]).toEqual([[], ['f']])
    expect(created[0]?.imported?.form).toEqual({ id: 'f', name: '重点目標一覧表' })
  })

  it('keeps no form of what is another on every copy', async () => {
    const { ports, kept } = setUp()
    expect((await takeIn(file('item-rows-r4-filled.xlsx'), ports, neverAsked)).kind).toBe('made')
    expect(kept).toEqual([])
  })

  it('takes the file in although its form can not be kept', async () => {
    const { ports, created } = setUp()
    const keep = async () => Promise.reject(new Error('full'))
    const taken = await takeIn(file(filled), { ...ports, forms: { ...ports.forms, keep } }, neverAsked)
    expect([taken.kind, created.length]).toEqual(['made', 1])
  })

  it.each([
    ['look', 'to-look', 0],
    ['stop', 'stopped', 0],
    ['go-on', 'made', 1],
  ] as const)('asks about a reading that is not sure: %s', async (answer, kind, count) => {
    const { ports, created } = setUp()
    const read = readPapers(bytesOf(filled), fflateCodec)
    const papers = read.ok ? read.value : []
    const unsure = papers.map((paper) => ({ ...paper, confidence: { score: 0.55, margin: 0.2 } }))
    const excel = { ...ports.excel, read: async () => ({ ok: true, value: unsure }) as const }
    const taken = await takeIn(
      file(filled),
      { ...ports, excel },
      { ...neverAsked, unsure: async () => answer },
    )
    expect([taken.kind, created.length]).toEqual([kind, count])
  })
})
