import { useId } from 'react'
import { newId } from '../../new-id.ts'
import { editSheet } from '../../sheet/edit-sheet.ts'
import type { ExtraField } from '../../sheet/sheet.ts'
import { editorText } from '../../text/editor.ts'
import { useEditor } from './editor-context.ts'
import { extraField } from './field-name.ts'
import { FitMark, useFitMark } from './fit-mark.tsx'
import { joinedIds } from './joined-ids.ts'
import { OutlineField } from './outline-field.tsx'

interface ExtrasPanelProps {
  /** The goal they belong to; null for those of the whole sheet. */
  readonly goal: string | null
  readonly fields: readonly ExtraField[]
}

/** The cells of the paper that have no place of their own in the app, under the labels the paper gives them. */
export function ExtrasPanel({ goal, fields }: ExtrasPanelProps) {
  const heading = useId()
  if (fields.length === 0) return null
  return (
    <section aria-labelledby={heading}>
      <h3 id={heading} className="bg-solid-gray-50 px-3 py-2 text-dns-14B-130">
        {goal === null ? editorText.sheetExtras : editorText.goalExtras}
      </h3>
      <div className="divide-y divide-solid-gray-200 border-b border-solid-gray-200">
        {fields.map((field, index) => (
          <Extra key={index} goal={goal} field={field} index={index} />
        ))}
      </div>
    </section>
  )
}

interface ExtraProps {
  readonly goal: string | null
  readonly field: ExtraField
  readonly index: number
}

function Extra({ goal, field, index }: ExtraProps) {
  const { session } = useEditor()
  const name = extraField(goal, index)
  const mark = useFitMark(name)
  const write = (text: string, composition: string | null) =>
    session.apply(
      (from) => ({
        sheet: editSheet(from, { kind: 'set-extra', goal, index, text }, newId).sheet,
        caret: null,
      }),
      { group: name, composition },
    )
  return (
    <div className="grid grid-cols-[9rem_minmax(0,1fr)] items-start">
      <span aria-hidden className="px-3 py-1 text-dns-14N-130 leading-6 text-solid-gray-700">
        {field.label}
      </span>
      <div className="p-0.5">
        {field.choices === undefined ? (
          <OutlineField
            name={name}
            label={field.label}
            value={field.text}
            {...joinedIds(mark)}
            onText={(text, { composition }) => write(text, composition)}
          />
        ) : (
          <Choice field={field} choices={field.choices} onChoose={(text) => write(text, null)} />
        )}
        <FitMark name={name} />
      </div>
    </div>
  )
}

interface ChoiceProps {
  readonly field: ExtraField
  readonly choices: readonly string[]
  readonly onChoose: (text: string) => void
}

/** A field for which the paper gives a list; a text that is not on it stays until another is chosen. */
function Choice({ field, choices, onChoose }: ChoiceProps) {
  const offered = [...new Set(['', ...choices, field.text])]
  return (
    <select
      aria-label={field.label}
      value={field.text}
      onChange={(event) => onChoose(event.target.value)}
      className="m-0.5 min-h-7 rounded-4 border border-solid-gray-420 bg-white px-1"
    >
      {offered.map((choice) => (
        <option key={choice} value={choice}>
          {choice}
        </option>
      ))}
    </select>
  )
}
