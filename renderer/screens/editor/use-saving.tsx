import { useEffect, useRef, useState, type ReactNode } from 'react'
import type { Draft, Exported } from '../../drafts/draft.ts'
import { editorText } from '../../text/editor.ts'
import { clockTime } from '../../text/date-words.ts'
import { diskTrouble, troubleMessage } from '../../text/trouble-message.ts'
import { insertedText } from '../../text/filled-words.ts'
import type { TooHigh } from '../../template/fit-page.ts'
import { usePorts } from '../ports.ts'
import { useEditor } from './editor-context.ts'
import { LeftOutDialog, type LeftOut } from './left-out-dialog.tsx'
import { saveToExcel, suggestName, type SaveResult, type WhenTooHigh } from './save-to-excel.ts'
import { SavingTrouble, type Trouble } from './saving-trouble.tsx'

/** Where an Excel file goes: to the file saved before, to one that is asked for, or into another template. */
export type Destination = 'same' | 'ask' | 'other-template'

interface Attempt {
  readonly template: Uint8Array
  readonly templateName: string
  /** Filled into a template that is not the draft's own: then nothing is saved to that file again unasked. */
  readonly foreign: boolean
  readonly token: string | null
  readonly anyYear: boolean
  /** The user has been told that somebody else wrote to the file, and wants it replaced. */
  readonly overwrite: boolean
  readonly whenTooHigh: WhenTooHigh
  readonly acceptedCuts: readonly TooHigh[]
}

/** Saving to Excel, with everything it may have to ask or tell. */
export interface Saving {
  readonly busy: boolean
  /** The last Excel file that was written from this draft. */
  readonly exported: Exported | null
  /** Asked for again while a save runs, it comes after it: what was typed meanwhile is meant too. */
  readonly save: (to: Destination) => void
  /** Resolves when no save is under way. */
  readonly settled: () => Promise<void>
  /** The open dialog. */
  readonly dialog: ReactNode
}

/** Saves the draft to Excel files and remembers the last one. */
export function useSaving(draft: Draft, template: Uint8Array | null): Saving {
  const ports = usePorts()
  const { session, keeper, announce } = useEditor()
  const [busy, setBusy] = useState(false)
  const [exported, setExported] = useState(draft.exported)
  const lastExported = useRef(draft.exported)
  const following = useRef<'same' | 'ask' | null>(null)
  const [leftOut, setLeftOut] = useState<LeftOut | null>(null)
  const told = useRef('')
  const [trouble, setTrouble] = useState<{ attempt: Attempt | null; trouble: Trouble } | null>(null)
  const running = useRef<Promise<void>>(Promise.resolve())
  /** Who wanted further rows once wants them at the next save too. */
  const chosen = useRef<WhenTooHigh>('ask')
  const acceptedCuts = useRef<readonly TooHigh[]>([])
  const firstTry = () => ({
    anyYear: false,
    overwrite: false,
    whenTooHigh: chosen.current,
    acceptedCuts: acceptedCuts.current,
  })

  // Closing the window waits for a save that is still being filled in.
  useEffect(() => ports.desktop.onFlush(() => running.current), [ports.desktop])

  /** Whether a file was written. */
  async function run(attempt: Attempt): Promise<boolean> {
    await session.flush()
    const { sheet, updatedAt } = session.store.getState()
    const result = await saveToExcel(ports, {
      ...attempt,
      sheet,
      suggestedName: suggestName(attempt.templateName, sheet.department),
    })
    if (result.kind === 'saved') {
      const file = exportedOf(result, attempt, updatedAt)
      lastExported.current = file
      setExported(file)
      announce(editorText.savedFile(result.name, clockTime(file.at)) + insertedText(result.filled.inserted))
      tellLeftOut(result.filled)
      // The file is written, whatever becomes of this note: a full disk is told by the save word, not as a failed save.
      await ports.drafts.amend(draft.id, { exported: file }).catch(() => undefined)
      const reason = { why: 'exported', file: result.name, name: null } as const
      await keeper.keep({ sheet, updatedAt }, reason).catch(() => undefined)
    }
    const found = troubleOf(result)
    if (found !== null) setTrouble({ attempt, trouble: found })
    return result.kind === 'saved'
  }

  async function runAll(first: Attempt): Promise<void> {
    for (let one: Attempt | null = first; one !== null;) {
      const isWritten = await run(one)
      const to = takeFollowing()
      one = isWritten && to !== null ? ownAttempt(to) : null
    }
  }

  /** Saving again and again, one is told what is left out when it is something else. */
  function tellLeftOut({ notPlaced, crowded }: LeftOut): void {
    const found = JSON.stringify([notPlaced, crowded])
    if (notPlaced.length + crowded.length > 0 && found !== told.current) setLeftOut({ notPlaced, crowded })
    told.current = found
  }

  const attempt = (one: Attempt) => {
    setTrouble(null)
    setBusy(true)
    running.current = runAll(one)
      .catch((error: unknown) => {
        const detail = error instanceof Error ? error.message : String(error)
        setTrouble({ attempt: one, trouble: { kind: 'message', text: editorText.unexpected, detail } })
      })
      .finally(() => setBusy(false))
  }
  const tell = (text: string) => setTrouble({ attempt: null, trouble: { kind: 'message', text } })

  const saveIntoOther = async () => {
    const opened = await ports.desktop.openWorkbook()
    if (opened.kind === 'trouble') tell(troubleMessage(diskTrouble(opened.trouble), opened.name))
    if (opened.kind !== 'opened') return
    const { bytes, name } = opened.file
    attempt({ template: bytes, templateName: name, foreign: true, token: null, ...firstTry() })
  }
  function takeFollowing(): 'same' | 'ask' | null {
    const to = following.current
    following.current = null
    return to
  }
  const ownAttempt = (to: 'same' | 'ask'): Attempt | null => {
    if (template === null) return null
    const token = to === 'same' ? (lastExported.current?.token ?? null) : null
    return { template, templateName: draft.templateName, foreign: false, token, ...firstTry() }
  }
  const save = (to: Destination) => {
    if (to === 'other-template') return busy ? undefined : void saveIntoOther()
    if (busy) {
      following.current = to
      return
    }
    const own = ownAttempt(to)
    if (own === null) tell(editorText.templateGone)
    else attempt(own)
  }

  const again = trouble?.attempt ?? null
  const retry = (change: Partial<Attempt>) => () => again !== null && attempt({ ...again, ...change })
  const dialog = trouble ? (
    <SavingTrouble
      trouble={trouble.trouble}
      onAnyYear={retry({ anyYear: true })}
      onOverwrite={retry({ overwrite: true })}
      onRetry={again === null ? null : retry({})}
      onAsk={retry({ token: null, overwrite: false })}
      onTooHigh={(whenTooHigh) => {
        if (whenTooHigh === 'continue') chosen.current = whenTooHigh
        else if (trouble.trouble.kind === 'too-high') acceptedCuts.current = trouble.trouble.tooHigh
        retry({ whenTooHigh })()
      }}
      onClose={() => setTrouble(null)}
    />
  ) : (
    leftOut && <LeftOutDialog leftOut={leftOut} onClose={() => setLeftOut(null)} />
  )
  return { busy, exported, save, settled: () => running.current, dialog }
}

type Saved = Extract<SaveResult, { readonly kind: 'saved' }>

/** A download can't be written to again, nor may a file in another template: then the next save asks anew. */
function exportedOf({ name, token, hash }: Saved, { foreign }: Attempt, ofUpdate: number): Exported {
  const file = { name, at: Date.now(), ofUpdate }
  return foreign ? { ...file, token: null } : { ...file, token: token === '' ? null : token, hash }
}

function troubleOf(result: SaveResult): Trouble | null {
  switch (result.kind) {
    case 'saved':
    case 'cancelled':
      return null
    case 'wrong-year':
    case 'too-high':
      return result
    case 'not-filled':
      return { kind: 'message', text: troubleMessage(result.trouble) }
    case 'not-written':
      return {
        kind: result.trouble === 'changed' ? 'changed' : 'disk',
        text: troubleMessage(diskTrouble(result.trouble, 'write'), result.name),
      }
  }
}
