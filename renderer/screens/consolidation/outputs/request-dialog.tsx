import { useState } from 'react'
import { useStore } from 'zustand'
import { dayHere } from '../../../calendar/days.ts'
import { correctionMail } from '../../../consolidation/going-back/correction-mail.ts'
import {
  askedProblems,
  correctionRequest,
  type CorrectionRequest,
} from '../../../consolidation/going-back/correction-request.ts'
import type { BoardRow } from '../../../consolidation/kept/board.ts'
import { fileNameOf } from '../../../consolidation/name-in-file.ts'
import { correctionWords } from '../../../text/correction-words.ts'
import { outputsText, requestText } from '../../../text/outputs.ts'
import { Button } from '../../../ui/button.tsx'
import { ConfirmDialog } from '../../../ui/confirm-dialog.tsx'
import type { Notice } from '../../notice.tsx'
import { PrintOnly } from '../../print-only.tsx'
import type { ConsolidationSession } from '../consolidation-session.ts'
import { decideWith } from '../ledger/decide-with.ts'
import { CopyText } from './copy-text.tsx'
import { RequestPage } from './request-page.tsx'
import type { Outputs } from './use-outputs.tsx'

interface RequestDialogProps {
  readonly session: ConsolidationSession
  readonly row: BoardRow
  readonly outputs: Pick<Outputs, 'save' | 'printPage' | 'refuse'>
  readonly notify: (notice: Notice | null) => void
  readonly onClose: () => void
}

/** 修正依頼: the page that a department gets, as PDF, as Excel, as a mail, and its files with comments. */
export function RequestDialog({ session, row, outputs, notify, onClose }: RequestDialogProps) {
  const { consolidation, board } = useStore(session.store)
  const [due, setDue] = useState(consolidation.due ?? '')
  const [withNotes, setWithNotes] = useState(false)
  const [today] = useState(() => dayHere(new Date()))
  const now = [...board.rows, ...board.unknown].find(({ department }) => department === row.department) ?? row
  const terms = {
    fiscalYear: consolidation.terms.fiscalYear,
    date: today,
    due: due === '' ? null : due,
    sender: consolidation.sender,
    withNotes,
  }
  const request = correctionRequest(now, terms, correctionWords)
  const title = requestText.title(row.department)
  const close = { label: requestText.close, onPress: onClose }
  if (request === null)
    return (
      <ConfirmDialog title={title} onDismiss={onClose} actions={[close]}>
        <RequestOptions due={due} onDue={setDue} withNotes={withNotes} onNotes={setWithNotes} />
        <p className="mt-4">{requestText.none}</p>
      </ConfirmDialog>
    )
  const isBack = now.state === 'sent-back'
  const prints = [...new Set(now.current.map(({ print }) => print))]
  const sendBack = () =>
    decideWith(session, notify)(requestText.markedBack(row.department), [
      { kind: 'sent-back', department: row.department, prints },
    ])
  return (
    <ConfirmDialog
      wide
      title={title}
      onDismiss={onClose}
      actions={[
        {
          label: isBack ? requestText.isBack : requestText.markBack,
          look: 'primary',
          disabled: isBack || now.current.length === 0,
          onPress: sendBack,
        },
        close,
      ]}
    >
      <RequestOptions due={due} onDue={setDue} withNotes={withNotes} onNotes={setWithNotes} />
      <RequestWays {...{ session, row: now, request, withNotes, outputs, notify }} />
      <section
        aria-label={requestText.page}
        className="mt-4 rounded-8 border border-solid-gray-300 px-8 py-6"
      >
        <RequestPage request={request} />
      </section>
      <PrintOnly>
        <RequestPage request={request} />
      </PrintOnly>
      <CopyText
        label={requestText.mailText}
        mail={correctionMail(request, correctionWords)}
        copy={requestText.mail}
        copied={requestText.copied}
        notCopied={requestText.notCopied}
      />
    </ConfirmDialog>
  )
}

interface RequestOptionsProps {
  readonly due: string
  readonly onDue: (due: string) => void
  readonly withNotes: boolean
  readonly onNotes: (withNotes: boolean) => void
}

function RequestOptions({ due, onDue, withNotes, onNotes }: RequestOptionsProps) {
  return (
    <div className="flex flex-wrap items-center gap-x-6 gap-y-2 text-dns-14N-130">
      <label className="flex items-center gap-2">
        {requestText.due}
        <input
          type="date"
          value={due}
          onChange={({ target }) => onDue(target.value)}
          className="min-h-9 rounded-6 border border-solid-gray-600 px-2"
        />
      </label>
      <label className="flex min-h-9 items-center gap-2">
        <input
          type="checkbox"
          className="size-4.5"
          checked={withNotes}
          onChange={({ target }) => onNotes(target.checked)}
        />
        {requestText.notes}
      </label>
    </div>
  )
}

interface RequestWaysProps extends Pick<RequestDialogProps, 'session' | 'row' | 'outputs' | 'notify'> {
  readonly request: CorrectionRequest
  readonly withNotes: boolean
}

function RequestWays({ session, row, request, withNotes, outputs, notify }: RequestWaysProps) {
  const { department, files, current } = row
  const fileName = `${requestText.fileName}_${department}`
  const asked = files.filter(({ problems }) => askedProblems(problems, withNotes).length > 0)

  async function saveExcel(): Promise<void> {
    const made = await session.writeCorrection(request)
    if (made.ok) await outputs.save(`${fileName}.xlsx`, made.value, 'xlsx')
    else await outputs.refuse(outputsText.notWritten, fileName, made.trouble)
  }

  async function saveCopies(): Promise<void> {
    const author = request.sender
    for (const { file, print, problems } of asked) {
      const version = current.find((one) => one.file === file && one.print === print)
      const made =
        version && (await session.copyWithComments(version, askedProblems(problems, withNotes), author))
      if (!made) return notify({ text: requestText.gone(file) })
      if (!made.ok) return outputs.refuse(outputsText.notWritten, file, made.trouble)
      const { bytes, unplaced } = made.value
      const isSaved = await outputs.save(fileNameOf(file), bytes, 'xlsx')
      if (isSaved && unplaced.length > 0) notify({ text: requestText.unplaced(unplaced.length) })
    }
  }

  return (
    <div className="mt-3 flex flex-wrap gap-2">
      <Button className="min-h-9!" onPress={() => void outputs.printPage(`${fileName}.pdf`)}>
        {requestText.pdf}
      </Button>
      <Button className="min-h-9!" onPress={() => void saveExcel()}>
        {requestText.excel}
      </Button>
      {asked.length === 0 ? null : (
        <Button className="min-h-9!" onPress={() => void saveCopies()}>
          {requestText.copies}
        </Button>
      )}
    </div>
  )
}
