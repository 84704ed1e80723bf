import { useCallback, useRef, useState } from 'react'
import type { Draft } from '../../drafts/draft.ts'
import { newId } from '../../new-id.ts'
import type { PaperReading } from '../../template/sheet-reading.ts'
import { importText } from '../../text/home.ts'
import { droppedText } from '../../text/consolidation.ts'
import type { ComingFile } from '../consolidation/consolidation-session.ts'
import type { FormFile } from '../form/form-screen.tsx'
import { usePorts } from '../ports.ts'
import { RefusalDialog } from '../refusal-dialog.tsx'
import type { Refusal } from '../refusal.ts'
import type { Ask } from '../use-question.tsx'
import { BatchDialog, type BatchLine } from './batch-dialog.tsx'
import { fiscalYearAt } from './fiscal-year-at.ts'
import { AlreadyHereDialog, UnsureDialog, WhichSheetsDialog } from './import-dialogs.tsx'
import { chosenFile, readComing, type Dropped, type IncomingFile } from './incoming-file.ts'
import { isWorkbookName, listDropped } from './list-dropped.ts'
import { makeNew } from './make-new.ts'
import { ReceiveDialog, type Receiving } from './receive-dialog.tsx'
import { NewSheetDialog, type NewSheetWish } from './new-sheet-dialog.tsx'
import { takeIn, unattended, type TakeInQuestions } from './take-in.ts'
import { templateChoices } from './template-choices.ts'

/** Ways to a new draft, for home, the menu and the drop. None begins while another runs or a dialog is open. */
export interface Importing {
  readonly openByDialog: () => void
  readonly openDropped: (dropped: readonly Dropped[]) => void
  readonly createNew: () => void
  /** Takes a file in that is at hand, as after its form was taught. */
  readonly openAgain: (file: FormFile) => void
  /** Whether one could begin now. */
  readonly isFree: () => boolean
  /** What is being worked on, in words; null when nothing is. */
  readonly working: string | null
}

interface ImportingOptions {
  readonly ask: Ask
  /** Opens a draft, unless the user rather stays where they are; a new one is then told of. */
  readonly openDraft: (draft: Draft, isNew: boolean) => Promise<void>
  /** Shows home with these new drafts in the list, unless the user rather stays where they are. */
  readonly showInList: (drafts: readonly Draft[]) => Promise<void>
  /** Shows where the fields of a file lie, to be corrected. */
  readonly teach: (file: FormFile) => void
  /** The consolidation on the screen, which takes whatever is dropped; null where there is none. */
  readonly receiver: string | null
  /** Takes files into a consolidation, or into a new one where the id is null. */
  readonly consolidate: (id: string | null, files: readonly ComingFile[]) => Promise<void>
}

/** Opens workbooks and makes new sheets, asking what must be asked and showing what came of it. */
export function useImporting(options: ImportingOptions): Importing {
  const { ask, openDraft, showInList, teach, receiver, consolidate } = options
  const { drafts, versions, excel, forms, consolidations, desktop, builtInTemplate } = usePorts()
  const [working, setWorking] = useState<string | null>(null)
  const isBusy = useRef(false)
  const ports = { drafts, versions, excel, forms, now: Date.now, newId }

  const tellRefusal = (title: string, fileName: string | null, refusal: Refusal) =>
    ask<void>((answer) => (
      <RefusalDialog title={title} fileName={fileName} refusal={refusal} onClose={() => answer()} />
    ))
  const refuse = async (file: IncomingFile, refusal: Refusal) => {
    if (refusal.code !== 'no-sheet-found' || !('bytes' in file))
      return tellRefusal(importText.refusedTitle, file.name, refusal)
    const isTaught = await ask<boolean>((answer) => (
      <RefusalDialog
        title={importText.refusedTitle}
        fileName={file.name}
        refusal={refusal}
        onClose={() => answer(false)}
        onTeach={() => answer(true)}
      />
    ))
    if (isTaught) teach(file)
  }
  const askWhichSheets = (
    fileName: string,
    papers: readonly PaperReading[],
    chosenFirst: 'all' | 'first' = 'all',
  ) => {
    setWorking(null)
    return ask<readonly PaperReading[] | null>((answer) => (
      <WhichSheetsDialog fileName={fileName} papers={papers} chosenFirst={chosenFirst} onAnswer={answer} />
    ))
  }
  const questions: TakeInQuestions = {
    whichSheets: askWhichSheets,
    unsure: (fileName) => {
      setWorking(null)
      return ask((answer) => <UnsureDialog fileName={fileName} onAnswer={answer} />)
    },
    alreadyHere: (fileName, found, as) => {
      setWorking(null)
      return ask((answer) => (
        <AlreadyHereDialog fileName={fileName} drafts={found} as={as} now={Date.now()} onAnswer={answer} />
      ))
    },
  }

  const openMade = async (made: readonly Draft[]) => {
    const [first, ...others] = made
    if (first !== undefined && others.length === 0) await openDraft(first, true)
    else await showInList(made)
  }

  const takeOne = async (file: IncomingFile) => {
    setWorking(importText.reading(file.name))
    const taken = await takeIn(file, ports, questions)
    setWorking(null)
    if (taken.kind === 'made') await openMade(taken.drafts)
    if (taken.kind === 'here') await openDraft(taken.draft, false)
    if (taken.kind === 'to-look' && 'bytes' in file) teach(file)
    if (taken.kind === 'refused') await refuse(file, taken.refusal)
  }

  const takeAll = async (coming: readonly ComingFile[]) => {
    const lines: BatchLine[] = []
    for (const [index, one] of coming.entries()) {
      const file = await readComing(one)
      setWorking(importText.readingOf(file.name, index + 1, coming.length))
      lines.push({ fileName: file.name, taken: await takeIn(file, ports, unattended) })
    }
    setWorking(null)
    const made = lines.flatMap(({ taken }) => (taken.kind === 'made' ? taken.drafts : []))
    if (made.length < lines.length)
      await ask<void>((answer) => <BatchDialog lines={lines} onClose={() => answer()} />)
    if (made.length > 0) await showInList(made)
  }

  const askWhatFor = async (folder: string | null, count: number) => {
    const kept = (await consolidations.list()).filter(({ deletedAt }) => deletedAt === null)
    return ask<Receiving | null>((answer) => (
      <ReceiveDialog folder={folder} count={count} consolidations={kept} onAnswer={answer} />
    ))
  }

  /** A single file is opened, and so are those of a drop that is for nothing else; the others may be returns. */
  const receive = async (dropped: readonly Dropped[]) => {
    const [folder] = dropped.flatMap((one) => ('folder' in one ? one.folder.name : []))
    if (folder !== undefined) setWorking(droppedText.listing)
    const { files, unread } = await listDropped(dropped)
    setWorking(null)
    const [first] = files
    if (first === undefined || !(folder === undefined || files.some(isWorkbookName)))
      return tellRefusal(droppedText.failedTitle, folder ?? null, {
        code: folder === undefined ? 'nothing-dropped' : unread.length > 0 ? 'unread-folder' : 'empty-folder',
      })
    if (receiver !== null) return consolidate(receiver, files)
    if (folder === undefined && files.length === 1) return takeOne(await readComing(first))
    const wish = await askWhatFor(
      folder ?? null,
      folder === undefined ? files.length : files.filter(isWorkbookName).length,
    )
    if (wish === null) return
    if (wish.kind === 'consolidate') return consolidate(wish.id, files)
    await takeAll(folder === undefined ? files : files.filter(isWorkbookName))
  }

  const make = async ({ templateId, fiscalYear, department }: NewSheetWish) => {
    setWorking(importText.making)
    const template = templateId === null ? await builtInTemplate() : await drafts.template(templateId)
    if (template === null) throw new Error(`no template ${templateId}`)
    const made = await makeNew({ template, fiscalYear, department }, ports, {
      whichSheets: (name, papers) => askWhichSheets(name, papers, 'first'),
    })
    setWorking(null)
    if (made.kind === 'made') await openMade(made.drafts)
    if (made.kind === 'refused') await tellRefusal(importText.madeNothingTitle, template.name, made.refusal)
  }

  const loadChoices = useCallback(async () => {
    const [templates, known, builtIn] = await Promise.all([
      drafts.templates(),
      drafts.list(),
      builtInTemplate(),
    ])
    return templateChoices(templates, known, builtIn.name)
  }, [drafts, builtInTemplate])

  const isFree = () => !isBusy.current && document.querySelector('[role=dialog], [role=alertdialog]') === null
  const exclusively = (title: string, work: () => Promise<void>) => {
    if (!isFree()) return
    isBusy.current = true
    work()
      .catch((error: unknown) => {
        setWorking(null)
        return tellRefusal(title, null, { code: 'fault', detail: String(error) })
      })
      .finally(() => {
        isBusy.current = false
      })
  }

  return {
    openByDialog: () =>
      exclusively(importText.refusedTitle, async () => {
        const file = chosenFile(await desktop.openWorkbook())
        if (file !== null) await takeOne(file)
      }),
    openDropped: (dropped) => exclusively(importText.refusedTitle, () => receive(dropped)),
    createNew: () =>
      exclusively(importText.madeNothingTitle, async () => {
        const wish = await ask<NewSheetWish | null>((answer) => (
          <NewSheetDialog load={loadChoices} thisYear={fiscalYearAt(Date.now())} onAnswer={answer} />
        ))
        if (wish !== null) await make(wish)
      }),
    openAgain: (file) => exclusively(importText.refusedTitle, () => takeOne(file)),
    isFree,
    working,
  }
}
