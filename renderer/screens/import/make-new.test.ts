import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { Draft, StoredTemplate } from '../../drafts/draft.ts'
import { sheetOf } from '../../sheet/sheet-of-editable.ts'
import { fillTemplate } from '../../template/fill-template.ts'
import { readPapers } from '../../template/read-workbook.ts'
import { setTemplateYear } from '../../template/set-template-year.ts'
import { fflateCodec } from '../../workbook/fflate-codec.ts'
import { makeNew, type MakeNewPorts } from './make-new.ts'

const bytesOf = (path: string) => new Uint8Array(readFileSync(new URL(`../../../${path}`, import.meta.url)))

function setUp() {
  const created: Draft[] = []
  const templates: StoredTemplate[] = []
  let ids = 0
  const ports: MakeNewPorts = {
    excel: {
      read: async (bytes) => readPapers(bytes, fflateCodec),
      setYear: async (bytes, year) => setTemplateYear(bytes, year, fflateCodec),
    },
    drafts: {
      create: async (draft) => void created.push(draft),
      keepTemplate: async (template) => void templates.push(template),
    },
    now: () => 7,
    newId: () => `id-${(ids += 1)}`,
  }
  return { ports, created, templates }
}

const first = { whichSheets: async () => null }
const builtIn = () => ({ name: '標準の様式.xlsx', bytes: bytesOf('assets/templates/built-in.xlsx') })

describe('makeNew', () => {
  it('moves the built-in template to the wanted year and begins an empty sheet on it', async () => {
    const { ports, created, templates } = setUp()
    const made = await makeNew({ template: builtIn(), fiscalYear: 2031, department: '財政部' }, ports, first)
    expect(made).toEqual({ kind: 'made', drafts: created })
    expect(created[0]?.sheet).toMatchObject({ department: '財政部', fiscalYear: 2031 })
    expect(created[0]?.sheet.goals.length).toBeGreaterThan(0)
    const [template] = templates
    const read = readPapers(template?.bytes ?? new Uint8Array(), fflateCodec)
    expect(read.ok && read.value[0]?.fiscalYear).toBe(2031)
    expect(created[0]?.templateId).toBe(template?.id)
  })

  it('empties a filled file when the new sheet is written into it, and its year agrees', async () => {
    const { ports, created, templates } = setUp()
    const template = { name: '04.xlsx', bytes: bytesOf('e2e/workbooks/side-by-side-r4-filled.xlsx') }
    await makeNew({ template, fiscalYear: 2023, department: '' }, ports, first)
    const [draft] = created
    if (draft === undefined) throw new Error('no draft')
    const filled = fillTemplate(templates[0]?.bytes ?? new Uint8Array(), sheetOf(draft.sheet), fflateCodec)
    const read = readPapers(filled.ok ? filled.value.bytes : new Uint8Array(), fflateCodec)
    expect(read.ok && read.value[0]).toMatchObject({ department: '政策企画部', fiscalYear: 2023, goals: [] })
  })

  it('leaves a template of the wanted year the file it is', async () => {
    const { ports, templates } = setUp()
    const template = { name: '04.xlsx', bytes: bytesOf('e2e/workbooks/side-by-side-r4-blank.xlsx') }
    await makeNew({ template, fiscalYear: 2022, department: '' }, ports, first)
    expect(templates[0]?.bytes).toBe(template.bytes)
  })

  it('says why there is no sheet', async () => {
    const { ports, created } = setUp()
    const template = { name: '04.xlsx', bytes: bytesOf('e2e/workbooks/truncated.xlsx') }
    const made = await makeNew({ template, fiscalYear: 2022, department: '' }, ports, first)
    expect(made).toMatchObject({ kind: 'refused', refusal: { code: 'damaged' } })
    expect(created).toEqual([])
  })
})
