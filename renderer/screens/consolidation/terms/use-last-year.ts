import { useState } from 'react'
import { termsText } from '../../../text/terms.ts'
import { diskTrouble, troubleMessage } from '../../../text/trouble-message.ts'
import { usePorts } from '../../ports.ts'
import { filesInFolder, filesOfConsolidation, type LastYearFile } from './last-year-files.ts'
import type { FileFieldsProps } from './use-terms.tsx'

/** Adding files of last year's, and what is said meanwhile. */
export interface LastYearAdding {
  /** What is being read or could not be, in words; '' for nothing to say. */
  readonly words: string
  readonly isTrouble: boolean
  readonly isBusy: boolean
  readonly fromFiles: () => void
  readonly fromFolder: () => void
  readonly fromConsolidation: (id: string) => void
}

const quiet = { words: '', isTrouble: false, isBusy: false }

/** Reads files of last year's one after another and adds them to the form. */
export function useLastYear({ change, files }: Pick<FileFieldsProps, 'change' | 'files'>): LastYearAdding {
  const { desktop, consolidations } = usePorts()
  const [said, setSaid] = useState(quiet)
  const refuse = (words: string) => setSaid({ words, isTrouble: true, isBusy: false })

  const take = async (found: readonly LastYearFile[]) => {
    const unread: string[] = []
    for (const [index, { name, read }] of found.entries()) {
      const words = termsText.lastYearReading(name, index + 1, found.length)
      setSaid({ words, isTrouble: false, isBusy: true })
      const bytes = await read()
      if (bytes === null) unread.push(name)
      else {
        const file = await files.add({ name, bytes })
        change(({ lastYear }) =>
          lastYear.some(({ print }) => print === file.print) ? {} : { lastYear: [...lastYear, file] },
        )
      }
    }
    if (unread.length === 0) setSaid(quiet)
    else refuse(termsText.lastYearUnread(unread))
  }

  const choose = async () => {
    const chosen = await desktop.openWorkbooks()
    if (chosen.kind === 'cancelled') return
    await take(
      chosen.files.map((file) => ({
        name: file.name,
        read: async () => ('bytes' in file ? file.bytes : null),
      })),
    )
  }

  const chooseFolder = async () => {
    const chosen = await desktop.chooseFolder('returns')
    if (chosen.kind === 'cancelled') return
    if (chosen.kind === 'unsupported') return refuse(termsText.folderUnsupported)
    const found = await filesInFolder(desktop, chosen.token)
    if ('trouble' in found) return refuse(troubleMessage(diskTrouble(found.trouble), chosen.name))
    if (found.length === 0) return refuse(termsText.lastYearEmpty(chosen.name))
    await take(found)
  }

  const run = (work: () => Promise<void>) => {
    setSaid({ ...quiet, isBusy: true })
    work()
      .catch((error: unknown) => refuse(String(error)))
      .finally(() => setSaid((now) => ({ ...now, isBusy: false })))
  }

  return {
    ...said,
    fromFiles: () => run(choose),
    fromFolder: () => run(chooseFolder),
    fromConsolidation: (id) => run(async () => take(await filesOfConsolidation(consolidations, id))),
  }
}
