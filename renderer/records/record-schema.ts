import { z } from 'zod'
import identity from '../../identity.json' with { type: 'json' }
import { phases } from '../consolidation/phases.ts'
import { healthRules, type RuleSettings } from '../consolidation/health/health-rules.ts'
import type { Consolidation } from '../consolidation/kept/consolidation.ts'
import type { LoggedEvent } from '../consolidation/kept/event.ts'
import type { KeptReturn } from '../consolidation/kept/kept-return.ts'
import type { Draft } from '../drafts/draft.ts'
import type { StoredForm } from '../drafts/stored-form.ts'
import type { Version } from '../history/version.ts'
import type { EditableSheet } from '../sheet/editable-sheet.ts'
import type { ConsolidationRecord, FormRecord, KeptRecord, SheetRecord } from './record.ts'

// The page's policy lets no code be made of strings; zod would try.
z.config({ jitless: true })

const text = z.string()
const id = z.string().min(1).max(200)
/** As the shell takes it for the name of a copy: what had another could never be copied. */
const recordId = z.string().regex(new RegExp(identity.recordId))
const print = z.string().regex(/^[0-9a-f]{64}$/)
/** Of a file that could not be read there is no print. */
const printOrNone = z.union([print, z.literal('')])
const time = z.number().min(0)
const year = z.int().min(1868).max(9999)

const extra = z.array(z.object({ label: text, text, cell: text, choices: z.array(text).exactOptional() }))

/** `lines` names each line of `text`, and no more. */
const cell = z
  .object({ text, lines: z.array(id) })
  .refine(({ text, lines }) => text.split('\n').length === lines.length)
const pin = z.object({ outcome: id, items: z.array(id), kept: z.literal(true).exactOptional() })
const side = z.object({ title: text, initiatives: cell, outcome: cell, pins: z.array(pin) })
const goal = z.object({
  id,
  number: z.int(),
  sheetName: text.exactOptional(),
  previous: side.nullable(),
  current: side.nullable(),
  extra,
})

/** A sheet as drafts and versions hold it. */
export const sheetSchema = z.object({
  sheetName: text,
  department: text.nullable(),
  fiscalYear: year.nullable(),
  goals: z.array(goal),
  extra,
}) satisfies z.ZodType<EditableSheet>

/** A version of a sheet. */
export const versionSchema = z.object({
  draftId: recordId,
  at: time,
  reasons: z
    .array(
      z.object({
        why: z.enum(['worked', 'imported', 'exported', 'named', 'before-restore']),
        at: time,
        file: text.nullable(),
      }),
    )
    .min(1),
  name: text.nullable(),
  sheet: sheetSchema,
  updatedAt: time,
}) satisfies z.ZodType<Version>

const exported = z.object({
  name: text,
  token: text.nullable(),
  at: time,
  ofUpdate: time,
  hash: text.exactOptional(),
})
const imported = z.object({
  unclaimed: z.array(z.object({ cell: text, text })),
  form: z.object({ id, name: text }).exactOptional(),
  remarks: z.array(text),
  seen: z.boolean(),
})
const draft = z.object({
  id: recordId,
  sheet: sheetSchema,
  templateId: print,
  templateName: text,
  imported: imported.nullable(),
  createdAt: time,
  updatedAt: time,
  exported: exported.nullable(),
  deletedAt: time.nullable(),
}) satisfies z.ZodType<Draft>

const file = z.object({ name: text, print })
const level = z.enum(['must-fix', 'confirm', 'note'])
const settings: z.ZodType<RuleSettings> = z.partialRecord(
  z.enum(Object.keys(healthRules) as (keyof typeof healthRules)[]),
  z.object({ level: level.exactOptional(), on: z.boolean().exactOptional() }),
)
const consolidation = z.object({
  id: recordId,
  name: text.min(1),
  terms: z.object({
    fiscalYear: year,
    phase: z.enum(phases).nullable(),
    roster: z.array(text),
    template: file.nullable(),
    lastYear: z.array(file),
    settings,
  }),
  termsId: id,
  due: text.nullable(),
  sender: text,
  folder: z.object({ token: text, name: text }).nullable(),
  tally: z.object({ expected: z.int().nullable(), returned: z.int(), open: z.int() }),
  createdAt: time,
  updatedAt: time,
  deletedAt: time.nullable(),
}) satisfies z.ZodType<Consolidation>

const kept = z.object({
  file: text.min(1),
  print: printOrNone,
  size: z.int().min(0),
  folderPath: text.nullable(),
  modifiedAt: z.number().nullable(),
  cameAt: time,
  past: z.enum(['replaced', 'gone']).nullable(),
  checked: z.null(),
  shape: z.null(),
  checkedUnder: z.literal(''),
}) satisfies z.ZodType<KeptReturn>

const version = { file: text, print: printOrNone }
const department = text
const event = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('came'), ...version }),
  z.object({ kind: z.literal('replaced'), ...version, by: print }),
  z.object({ kind: z.literal('gone'), ...version, isGone: z.boolean() }),
  z.object({ kind: z.literal('assigned'), ...version, department: text.nullable() }),
  z.object({ kind: z.literal('left-out'), ...version, isOut: z.boolean() }),
  z.object({
    kind: z.literal('accepted'),
    ...version,
    department,
    problem: text,
    isAccepted: z.boolean(),
  }),
  z.object({ kind: z.literal('sent-back'), department, prints: z.array(printOrNone) }),
  z.object({ kind: z.literal('final'), department, prints: z.array(printOrNone) }),
  z.object({ kind: z.literal('noted'), department, text }),
  z.object({
    kind: z.literal('terms-changed'),
    what: z.array(
      z.enum(['name', 'fiscalYear', 'phase', 'roster', 'template', 'lastYear', 'settings', 'folder']),
    ),
  }),
])
const logged = z.object({ at: time, event }) satisfies z.ZodType<LoggedEvent>

const form = z.object({
  id: recordId,
  name: text,
  sheets: z.unknown(),
  fingerprints: z.array(text),
  madeFrom: text,
  addedAt: time,
  usedAt: time.nullable(),
}) satisfies z.ZodType<StoredForm>

/** What a record may hold; whatever else stands in a file is left behind. */
export const recordSchema: z.ZodType<KeptRecord> = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('sheet'), draft }) satisfies z.ZodType<SheetRecord>,
  z.object({
    kind: z.literal('consolidation'),
    consolidation,
    returns: z.array(kept),
    log: z.array(logged),
  }) satisfies z.ZodType<ConsolidationRecord>,
  z.object({ kind: z.literal('form'), form }) satisfies z.ZodType<FormRecord>,
])
