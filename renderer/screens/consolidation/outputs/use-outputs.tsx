import type { FileTrouble, PrintOutcome, SaveFormat } from '../../../../electron/ipc/contract.ts'
import { mostSheets } from '../../../consolidation/book/most-sheets.ts'
import type { TableFormat } from '../../../consolidation/book/table-lines.ts'
import { outputsText } from '../../../text/outputs.ts'
import { diskTrouble } from '../../../text/trouble-message.ts'
import { ConfirmDialog } from '../../../ui/confirm-dialog.tsx'
import type { Notice } from '../../notice.tsx'
import { usePorts } from '../../ports.ts'
import { RefusalDialog } from '../../refusal-dialog.tsx'
import type { Refusal } from '../../refusal.ts'
import type { Ask } from '../../use-question.tsx'
import type { ConsolidationSession, MadeFile } from '../consolidation-session.ts'
import { DepartmentFiles, type Written } from './department-files.ts'
import { outName } from './out-name.ts'

/** What a consolidation gives. */
export interface Outputs {
  /** One book of all, as the user names it; of too many departments their own files too. */
  readonly book: () => void
  /** A workbook a department, into a folder. */
  readonly departments: () => void
  readonly table: (format: TableFormat) => void
  /** Saves a file where the user says; true where it is there. */
  readonly save: (name: string, bytes: Uint8Array<ArrayBuffer>, format: SaveFormat) => Promise<boolean>
  /** Saves what the page shows to print as a PDF, where the user says. */
  readonly printPage: (name: string) => Promise<void>
  readonly refuse: (title: string, fileName: string | null, refusal: Refusal) => Promise<void>
}

interface OutputsOptions {
  readonly session: ConsolidationSession
  readonly ask: Ask
  readonly notify: (notice: Notice | null) => void
}

interface Folder {
  readonly token: string
  readonly name: string
}

/** Makes what a consolidation gives, and says what became of it. */
export function useOutputs({ session, ask, notify }: OutputsOptions): Outputs {
  const { desktop } = usePorts()
  const nameOf = (what: string, ending: string) =>
    outName(session.store.getState().consolidation, what, ending)

  async function refuse(title: string, fileName: string | null, refusal: Refusal): Promise<void> {
    await ask<void>((answer) => (
      <RefusalDialog title={title} fileName={fileName} refusal={refusal} onClose={answer} />
    ))
  }

  const refuseDisk = (name: string, trouble: FileTrouble) =>
    refuse(outputsText.notWritten, name, diskTrouble(trouble, 'write'))

  async function save(
    suggestedName: string,
    bytes: Uint8Array<ArrayBuffer>,
    format: SaveFormat,
  ): Promise<boolean> {
    return tell(await desktop.saveWorkbook({ suggestedName, bytes, format }))
  }

  async function tell(saved: PrintOutcome): Promise<boolean> {
    if (saved.kind === 'trouble') await refuseDisk(saved.name, saved.trouble)
    if (saved.kind !== 'saved') return false
    notify({ text: outputsText.saved(saved.name) })
    return true
  }

  async function printPage(suggestedName: string): Promise<void> {
    await tell(await desktop.printPage(suggestedName))
  }

  async function makeBook(onFile: ((file: MadeFile) => void) | null) {
    const made = await attempt(() => session.makeBook(onFile))
    if (made.ok) return made
    const { trouble } = made
    if (trouble.code === 'cancelled') return made
    await refuse(outputsText.madeNothing, null, trouble)
    return made
  }

  async function book(): Promise<void> {
    const { board } = session.store.getState()
    const count = [...board.rows, ...board.unknown].reduce((sum, { files }) => sum + files.length, 0)
    if (count > mostSheets) {
      if (await isSplit()) await intoFolder(true)
      return
    }
    const made = await makeBook(null)
    if (made.ok) await save(nameOf(outputsText.book, 'xlsx'), made.value, 'xlsx')
    else if (made.trouble.code === 'cancelled') notify({ text: outputsText.stopped })
  }

  const isSplit = () =>
    ask<boolean>((answer) => (
      <ConfirmDialog
        title={outputsText.tooMany.title}
        onDismiss={() => answer(false)}
        actions={[
          { label: outputsText.tooMany.choose, look: 'primary', onPress: () => answer(true) },
          { label: outputsText.tooMany.cancel, onPress: () => answer(false) },
        ]}
      >
        {outputsText.tooMany.body(mostSheets)}
      </ConfirmDialog>
    ))

  async function chooseFolder(): Promise<Folder | null> {
    const chosen = await desktop.chooseFolder('output')
    if (chosen.kind === 'chosen') return chosen
    if (chosen.kind === 'unsupported')
      await ask<void>((answer) => (
        <ConfirmDialog
          alert
          title={outputsText.noFolders.title}
          onDismiss={answer}
          actions={[{ label: outputsText.close, look: 'primary', onPress: answer }]}
        >
          {outputsText.noFolders.body}
        </ConfirmDialog>
      ))
    return null
  }

  async function intoFolder(withBook: boolean): Promise<void> {
    const folder = await chooseFolder()
    if (folder === null) return
    const files = new DepartmentFiles(desktop, folder.token)
    const made = await makeBook((file) => files.write(file))
    const written = await settle(await files.done(), folder)
    if (!made.ok) {
      if (made.trouble.code === 'cancelled') notify({ text: outputsText.stoppedAfter(written.saved.length) })
      return
    }
    if (withBook) await save(nameOf(outputsText.book, 'xlsx'), made.value, 'xlsx')
    notify({ text: outputsText.savedFiles(written.saved.length, folder.name, written.there.length) })
  }

  /** Asks about files that are there already, once for all of them, and says which could not be written. */
  async function settle(written: Written, folder: Folder): Promise<Written> {
    const { there } = written
    const again = new DepartmentFiles(desktop, folder.token)
    const mayReplace = there.length > 0 && (await mayOverwrite(there.length, folder.name))
    if (mayReplace) for (const file of there) again.write(file, true)
    const more = await again.done()
    for (const { name, trouble } of [...written.failed, ...more.failed]) await refuseDisk(name, trouble)
    return { ...written, saved: [...written.saved, ...more.saved], there: mayReplace ? [] : there }
  }

  const mayOverwrite = (count: number, folder: string) =>
    ask<boolean>((answer) => (
      <ConfirmDialog
        alert
        title={outputsText.there.title}
        onDismiss={() => answer(false)}
        actions={[
          { label: outputsText.there.overwrite, look: 'danger', onPress: () => answer(true) },
          { label: outputsText.there.leave, onPress: () => answer(false) },
        ]}
      >
        {outputsText.there.body(count, folder)}
      </ConfirmDialog>
    ))

  async function table(format: TableFormat): Promise<void> {
    const made = await attempt(() => session.makeTable(format))
    if (made.ok) await save(nameOf(outputsText.items, format), made.value, format)
    else await refuse(outputsText.notWritten, null, made.trouble)
  }

  return {
    book: () => void book(),
    departments: () => void intoFolder(false),
    table: (format) => void table(format),
    save,
    printPage,
    refuse,
  }
}

/** A fault of ours is told as any other trouble: what was done until then is kept. */
async function attempt<Made extends { readonly ok: boolean }>(
  work: () => Promise<Made>,
): Promise<Made | { readonly ok: false; readonly trouble: Refusal & { readonly code: 'fault' } }> {
  try {
    return await work()
  } catch (error) {
    return { ok: false, trouble: { code: 'fault', detail: String(error) } }
  }
}
