import { createStore, type StoreApi } from 'zustand/vanilla'
import { createAutosave, type AutosavePorts, type SaveState } from '../../drafts/autosave.ts'
import type { DraftText } from '../../drafts/draft.ts'
import type { OpenedDraft } from '../../drafts/draft-store.ts'
import type { EditableSheet } from '../../sheet/editable-sheet.ts'
import { record, redo, undo, type History, type Travelled } from '../../sheet/history.ts'
import type { SideName } from '../../sheet/sheet.ts'
import type { FieldName } from './field-name.ts'

/** Where the caret is asked to go; each request is an object of its own. */
export interface CaretRequest {
  readonly goal: string
  readonly side: SideName
  readonly field: FieldName
  readonly offset: number
}

/** A draft while it is being edited. */
export interface SessionState {
  /** The newest text; what is saved. */
  readonly sheet: EditableSheet
  /** What the screen shows: the same, but while an IME composes the rows stand still. */
  readonly shown: EditableSheet
  readonly history: History
  readonly updatedAt: number
  readonly save: SaveState
  /** The goal that is open; null where there is none. */
  readonly selected: string | null
  readonly caret: CaretRequest | null
}

/** A sheet after a change, the same reference where it did nothing. */
export interface Changed {
  readonly sheet: EditableSheet
  readonly caret: CaretRequest | null
}

/** A change of the sheet as a function: during a composition it is applied anew to the text before it. */
export type Change = (sheet: EditableSheet) => Changed

/** How a change came about. */
export interface ChangeOrigin {
  /** Typing in one field is one undo step; null for a step of its own. */
  readonly group: string | null
  /** The composition of the IME it belongs to. */
  readonly composition?: string | null
}

/** Everything the editor does to a draft. */
export interface DraftSession {
  readonly store: StoreApi<SessionState>
  /** Returns whether anything changed. */
  apply(change: Change, origin: ChangeOrigin): boolean
  /** A composition is over: rows may change again. */
  endComposition(): void
  undo(): void
  redo(): void
  select(goal: string): void
  /** Opens the goal and puts the caret there. */
  goTo(caret: CaretRequest): void
  /** Writes what is not yet written; true when everything is kept. */
  flush(): Promise<boolean>
  /** Writes for the last time; afterwards the session is dead, and what could not be kept is gone. */
  close(): Promise<void>
}

/** What a session needs of the world. */
export interface SessionPorts {
  readonly write: (text: DraftText, history: History) => Promise<void>
  readonly now: () => number
  readonly after: AutosavePorts<unknown>['after']
}

interface Composing {
  readonly id: string
  readonly sheet: EditableSheet
  readonly history: History
}

/** Opens a draft for editing: every change is undoable and is saved by itself. */
export function createDraftSession({ draft, history }: OpenedDraft, ports: SessionPorts): DraftSession {
  const store = createStore<SessionState>(() => ({
    sheet: draft.sheet,
    shown: draft.sheet,
    history,
    updatedAt: draft.updatedAt,
    save: { kind: 'saved', at: draft.updatedAt },
    selected: draft.sheet.goals[0]?.id ?? null,
    caret: null,
  }))
  const autosave = createAutosave<{ text: DraftText; history: History }>({
    write: ({ text, history: kept }) => ports.write(text, kept),
    onState: (save) => store.setState({ save }),
    now: ports.now,
    after: ports.after,
  })
  let composing: Composing | null = null
  let heldCaret: CaretRequest | null = null

  function put(sheet: EditableSheet, kept: History, rest: Partial<SessionState>): void {
    // A clock that was set back never makes a newer text look older than what a copy holds.
    const updatedAt = Math.max(ports.now(), store.getState().updatedAt + 1)
    store.setState({ sheet, history: kept, updatedAt, ...rest })
    autosave.changed({ text: { sheet, updatedAt }, history: kept })
  }

  function apply(change: Change, { group, composition = null }: ChangeOrigin): boolean {
    if (composition === null) endComposition()
    const { sheet, history: kept } = store.getState()
    if (composition !== null && composing?.id !== composition) {
      composing = { id: composition, sheet, history: kept }
      heldCaret = null
    }
    const from = composing ?? { sheet, history: kept }
    const edited = change(from.sheet)
    if (edited.sheet === sheet) {
      if (edited.caret !== null && composing === null) store.setState({ caret: edited.caret })
      return false
    }
    const note = { group: composition === null ? group : null, at: ports.now() }
    const next = record(from.history, from.sheet, edited.sheet, note)
    heldCaret = edited.caret
    if (composing !== null) put(edited.sheet, next, {})
    else
      put(edited.sheet, next, {
        shown: edited.sheet,
        selected: selectedIn(edited.sheet, store.getState()),
        caret: edited.caret,
      })
    return true
  }

  function endComposition(): void {
    if (composing === null) return
    composing = null
    const { sheet } = store.getState()
    store.setState({ shown: sheet, ...(heldCaret === null ? {} : { caret: heldCaret }) })
  }

  function travel(go: typeof undo): void {
    if (composing !== null) return
    const { sheet, history: kept } = store.getState()
    const travelled: Travelled<EditableSheet> | null = go(kept, sheet)
    if (travelled === null) return
    const changed = travelled.value.goals.find((goal) => !sheet.goals.includes(goal))
    const selected = changed?.id ?? selectedIn(travelled.value, store.getState())
    put(travelled.value, travelled.history, { shown: travelled.value, selected, caret: null })
  }

  return {
    store,
    apply,
    endComposition,
    undo: () => travel(undo),
    redo: () => travel(redo),
    select: (goal) => store.setState({ selected: goal, caret: null }),
    goTo: (caret) => store.setState({ selected: caret.goal, caret }),
    flush: autosave.flush,
    close: async () => {
      await autosave.flush()
      autosave.stop()
    },
  }
}

/** The goal that stays open; a new one is opened, and beside a removed one its neighbour. */
function selectedIn(after: EditableSheet, { sheet: before, selected }: SessionState): string | null {
  const known = new Set(before.goals.map((goal) => goal.id))
  const made = after.goals.find((goal) => !known.has(goal.id))
  if (made) return made.id
  if (after.goals.some((goal) => goal.id === selected)) return selected
  const at = before.goals.findIndex((goal) => goal.id === selected)
  return (after.goals[Math.min(at, after.goals.length - 1)] ?? after.goals[0])?.id ?? null
}
