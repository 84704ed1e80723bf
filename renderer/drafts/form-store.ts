import type { DraftsDatabase } from './drafts-database.ts'
import type { StoredForm } from './stored-form.ts'

/**
 * Where forms live. Every promise settles after the transaction is on disk, or rejects with nothing changed;
 * `failureOf` says why.
 */
export interface FormStore {
  /** All forms, the one last used or added first. */
  list(): Promise<readonly StoredForm[]>
  /** Keeps a form in place of one of the same id. */
  keep(form: StoredForm): Promise<void>
  /** Nothing where there is no such form. */
  rename(id: string, name: string): Promise<void>
  /** Notes that files were read by forms; those that are gone stay gone. */
  touch(ids: readonly string[], at: number): Promise<void>
  remove(id: string): Promise<void>
}

/** The forms in IndexedDB. */
export function createFormStore(db: DraftsDatabase): FormStore {
  async function opened<T>(work: () => Promise<T>): Promise<T> {
    await db.ready()
    return work()
  }
  const lastSeen = ({ usedAt, addedAt }: StoredForm) => usedAt ?? addedAt

  return {
    list: () =>
      opened(async () => {
        const forms = await db.forms.toArray()
        return forms.sort((one, other) => lastSeen(other) - lastSeen(one))
      }),
    keep: (form) => opened(async () => void (await db.forms.put(form))),
    rename: (id, name) => opened(async () => void (await db.forms.update(id, { name }))),
    touch: (ids, usedAt) =>
      opened(() =>
        db.transaction('rw', db.forms, async () => {
          for (const id of ids) await db.forms.update(id, { usedAt })
        }),
      ),
    remove: (id) => opened(() => db.forms.delete(id)),
  }
}
