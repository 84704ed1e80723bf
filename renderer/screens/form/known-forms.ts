import type { FormStore } from '../../drafts/form-store.ts'
import type { StoredForm } from '../../drafts/stored-form.ts'
import type { Excel, FormedExcel } from '../../excel/excel.ts'
import { readFormSheets } from '../../template/form/form-file.ts'
import type { Form } from '../../template/form/form.ts'

/** A form as it is kept, and what it says; `form` is null where it can't be read. */
export interface KnownForm {
  readonly stored: StoredForm
  readonly form: Form | null
}

/** The forms that are kept, and by which the worker reads. Every promise rejects with nothing changed. */
export interface KnownForms {
  /** When the worker knows them; it never rejects: with forms that can't be read at all every file is learned. */
  readonly ready: Promise<void>
  /** The one last used first. */
  list(): Promise<readonly KnownForm[]>
  /**
   * Keeps a form in place of one of its id, numbered where another has its name; `madeFrom` is the file that it was
   * made from, '' of a colleague's.
   */
  keep(form: Form, madeFrom: string): Promise<void>
  rename(id: string, name: string): Promise<void>
  remove(id: string): Promise<void>
  /** Keeps again what was removed. */
  restore(stored: StoredForm): Promise<void>
  /** Notes that files were read by these forms. */
  used(ids: readonly string[]): Promise<void>
}

/** The kept forms, handed to the worker now and after each change. */
export function createKnownForms(
  store: FormStore,
  excel: Pick<FormedExcel, 'know'>,
  now: () => number,
): KnownForms {
  async function list(): Promise<readonly KnownForm[]> {
    return (await store.list()).map((stored) => ({ stored, form: formOf(stored) }))
  }

  async function tell(): Promise<void> {
    const forms = (await list()).flatMap(({ form }) => form ?? [])
    // What a person has said goes before what was learned.
    const isTaught = ({ sheets }: Form) => sheets.some(({ taught }) => taught !== null)
    excel.know([...forms.filter(isTaught), ...forms.filter((form) => !isTaught(form))])
  }

  async function change(work: Promise<void>): Promise<void> {
    await work
    await tell()
  }

  return {
    ready: tell().catch(() => undefined),
    list,
    keep: async ({ id, name: wanted, sheets }, madeFrom) => {
      const others = (await store.list()).filter((other) => other.id !== id)
      const name = freeName(wanted, others)
      const fingerprints = sheets.map(({ shape }) => shape.fingerprint)
      const stored = { id, name, sheets, fingerprints, madeFrom, addedAt: now(), usedAt: null }
      await change(store.keep(stored))
    },
    rename: (id, name) => change(store.rename(id, name)),
    remove: (id) => change(store.remove(id)),
    restore: (stored) => change(store.keep(stored)),
    used: (ids) => store.touch(ids, now()),
  }
}

/** The name, with a number behind it where another form has it. */
function freeName(name: string, others: readonly StoredForm[]): string {
  const taken = new Set(others.map((other) => other.name))
  let count = 2
  if (!taken.has(name)) return name
  while (taken.has(`${name}（${count}）`)) count++
  return `${name}（${count}）`
}

function formOf({ id, name, sheets }: StoredForm): Form | null {
  const read = readFormSheets(sheets)
  return read && { id, name, sheets: read }
}

/** The Excel port whose calls wait until the worker knows the forms. */
export function afterForms(excel: Excel, ready: Promise<void>): Excel {
  return {
    ...excel,
    read: async (...args) => ready.then(() => excel.read(...args)),
    fill: async (...args) => ready.then(() => excel.fill(...args)),
    fit: async (...args) => ready.then(() => excel.fit(...args)),
    preview: async (...args) => ready.then(() => excel.preview(...args)),
    setYear: async (...args) => ready.then(() => excel.setYear(...args)),
    look: async (...args) => ready.then(() => excel.look(...args)),
  }
}
