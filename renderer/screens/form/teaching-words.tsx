import { cellOf, type TaughtField } from '../../template/form/taught-field.ts'
import { isEnough } from '../../template/form/taught-layout.ts'
import type { Layout } from '../../template/layout.ts'
import { formText } from '../../text/form.ts'
import { fullFieldName, teachTroubleMessage } from './field-name.ts'
import { neededFields, type TeachingSession } from './teaching-session.ts'

interface TeachingWordsProps {
  readonly session: TeachingSession
  /** What the marked fields come to; null as long as some are lacking. */
  readonly layout: Layout | null
  /** Whether the workbook has no other worksheet. */
  readonly isOnly: boolean
}

/** What to do now, or why the last press was not taken; and how far the paper is known. */
export function TeachingWords({ session, layout, isOnly }: TeachingWordsProps) {
  const { teaching, trouble } = session
  return (
    <div className="shrink-0 border-b border-solid-gray-300 bg-blue-50 px-4 py-2.5 text-dns-14N-130">
      <output className="block">
        {trouble ? (
          <strong className="text-error-2">{teachTroubleMessage(teaching, trouble)}</strong>
        ) : (
          instruction(session)
        )}
      </output>
      <p className="mt-1 text-solid-gray-800">{foundWords(session, layout, isOnly)}</p>
    </div>
  )
}

function instruction({ teaching, chosen }: TeachingSession): string {
  if (!chosen) return formText.how
  const isWritten = chosen.kind !== 'heading' && chosen.kind !== 'next' && chosen.kind !== 'number'
  const name = fullFieldName(teaching, chosen)
  return isWritten ? formText.howNext(name) : formText.howPress(name)
}

function foundWords({ teaching, past }: TeachingSession, layout: Layout | null, isOnly: boolean): string {
  if (layout) return formText.found(layout.goals.length)
  const isUntouched = past.length === 0 && neededFields.every((field) => cellOf(teaching, field) === null)
  if (isUntouched) return isOnly ? formText.foundNothing : formText.foundNothingOfSeveral
  return formText.foundNone(lackingFields(teaching).map((field) => fullFieldName(teaching, field)))
}

/** The fields that are still needed; of last year's half only where it was begun. */
function lackingFields(teaching: TeachingSession['teaching']): readonly TaughtField[] {
  if (isEnough(teaching)) return []
  const previous = neededFields.map((field) => ({ ...field, side: 'previous' }) as const)
  const isBegun = previous.some((field) => cellOf(teaching, field) !== null)
  return [...neededFields, ...(isBegun ? previous : [])].filter((field) => cellOf(teaching, field) === null)
}
