import { z } from 'zod'
import { excelLimits } from '../../workbook/limits.ts'
import type { Outcome } from '../../workbook/trouble.ts'
import type { Form, FormSheet } from './form.ts'

// The page's policy lets no code be made of strings; zod would try.
z.config({ jitless: true })

/** What names a form's file, so that no other JSON is taken for one. */
const format = 'juten-form'
const version = 1

/** More than any city's template has; a file beyond these is not ours. */
const most = { characters: 5_000_000, sheets: 60, cells: 20_000, goals: 500, text: 400 } as const

/** Why a file is no form. */
export type FormFileTrouble =
  | { readonly code: 'form-too-large' }
  /** No JSON, or JSON of something else. */
  | { readonly code: 'no-form' }
  /** Of a later version of the app. */
  | { readonly code: 'form-newer'; readonly version: number }
  /** Ours, but changed or cut: where. */
  | { readonly code: 'form-damaged'; readonly where: string }

const text = z.string().max(most.text)
const place = z.object({
  row: z.int().min(1).max(excelLimits.rows),
  column: z.int().min(1).max(excelLimits.columns),
})
const area = z.object({
  top: place.shape.row,
  left: place.shape.column,
  bottom: place.shape.row,
  right: place.shape.column,
})
const list = <Item extends z.ZodType>(item: Item, max: number = most.cells) => z.array(item).max(max)
const side = z.enum(['previous', 'current'])
const year = z.int().min(1868).max(9999)
const department = z.object({ cell: place, before: text })
const extra = list(z.object({ label: text, cell: place }), most.goals)
const half = z.object({
  title: place,
  rows: list(
    z.object({ marker: place.nullable(), initiatives: place.nullable(), outcome: place.nullable() }),
    most.goals,
  ),
})
const kind = z.enum(['blocks', 'table', 'form'])
const layout = z.object({
  kind,
  sheetName: text,
  department: department.nullable(),
  fiscalYear: year.nullable(),
  headings: list(z.object({ cell: place, side, year: year.nullable() }), 2),
  goals: list(
    z.object({
      spans: list(z.object({ top: place.shape.row, bottom: place.shape.row }), 10).min(1),
      number: z.int().min(0).max(999),
      numberCell: place.nullable(),
      previous: half.nullable(),
      current: half.nullable(),
      extra,
    }),
    most.goals,
  ).min(1),
  rowAnItem: z.boolean(),
  extra,
  paper: list(place),
})
const taughtSide = z.object({
  title: place.nullable(),
  marker: place.nullable(),
  initiatives: place.nullable(),
  outcome: place.nullable(),
})
const teaching = z.object({
  department: department.nullable(),
  headings: z.object({ previous: place.nullable(), current: place.nullable() }),
  number: place.nullable(),
  sides: z.object({ previous: taughtSide, current: taughtSide }),
  extra,
  next: place.nullable(),
  count: z.int().min(1).max(most.goals),
  rowAnItem: z.boolean(),
  sheetExtra: extra,
  kind: kind.nullable(),
})
const anchor = z.object({ down: z.int().min(-1000).max(excelLimits.rows), column: place.shape.column, text })
const rule = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('labels'), anchors: z.tuple([anchor], anchor) }),
  z.object({ kind: z.literal('numbers'), anchors: list(anchor) }),
  z.object({ kind: z.literal('titles') }),
  z.object({
    kind: z.literal('rows'),
    rows: z.int().min(1).max(excelLimits.rows),
    count: z.int().min(1).max(most.goals),
  }),
  z.object({ kind: z.literal('once') }),
])
const share = z.number().min(0).max(1)
const print = z.string().regex(/^[\da-f]{16}$/)
const sheet = z.object({
  shape: z.object({
    marks: list(z.object({ ...place.shape, text })),
    rests: list(z.object({ ...place.shape, print, year: year.nullable() })),
    merges: list(area),
    fingerprint: print,
  }),
  layout,
  taught: z.object({ teaching, rule, isMovable: z.boolean() }).nullable(),
  confidence: z.object({ score: share, margin: share }),
  isFixed: z.boolean(),
})
const name = z.string().trim().min(1).max(100)
const file = z.object({
  format: z.literal(format),
  version: z.literal(version),
  name,
  sheets: z.array(sheet).min(1).max(most.sheets),
})
const header = z.object({ format: z.literal(format), version: z.int().min(1) })

/** A form as a file for colleagues: JSON, without anything that people filled in. */
export function writeFormFile({ name, sheets }: Pick<Form, 'name' | 'sheets'>): string {
  return `${JSON.stringify({ format, version, name, sheets }, null, 1)}\n`
}

/** Reads a form out of a file that may come from anybody. */
export function readFormFile(content: string): Outcome<Omit<Form, 'id'>, FormFileTrouble> {
  if (content.length > most.characters) return { ok: false, trouble: { code: 'form-too-large' } }
  const json = parseJson(content)
  const head = header.safeParse(json)
  if (!head.success) return { ok: false, trouble: { code: 'no-form' } }
  if (head.data.version > version)
    return { ok: false, trouble: { code: 'form-newer', version: head.data.version } }
  const read = file.safeParse(json)
  if (!read.success) return { ok: false, trouble: { code: 'form-damaged', where: whereOf(read.error) } }
  return { ok: true, value: { name: read.data.name, sheets: read.data.sheets } }
}

/** The worksheets of a form as they were kept; null where they are none of today's shape. */
export function readFormSheets(kept: unknown): readonly FormSheet[] | null {
  const read = z.array(sheet).safeParse(kept)
  return read.success ? read.data : null
}

function parseJson(content: string): unknown {
  try {
    return JSON.parse(content.replace(/^\uFEFF/, ''))
  } catch {
    return null
  }
}

function whereOf(error: z.ZodError): string {
  return error.issues[0]?.path.map(String).join('.') ?? ''
}
