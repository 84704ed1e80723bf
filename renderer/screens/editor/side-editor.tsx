import { useId, useState } from 'react'
import type { EditableSide } from '../../sheet/editable-sheet.ts'
import type { SideName } from '../../sheet/sheet.ts'
import type { OutcomeRow } from '../../sheet/side-view.ts'
import { editorText } from '../../text/editor.ts'
import { Button } from '../../ui/button.tsx'
import { sideField } from './field-name.ts'
import { FitMark, useFitMark } from './fit-mark.tsx'
import { joinedIds } from './joined-ids.ts'
import { OutlineField } from './outline-field.tsx'
import { OutlineGrid } from './outline-grid.tsx'
import { PairDialog } from './pair-dialog.tsx'
import { useHalf, type Half } from './use-half.ts'
import { useSideView } from './use-side-view.ts'

interface SideEditorProps {
  readonly goal: string
  readonly name: SideName
  readonly side: EditableSide
  /** 和暦, null where the paper has no year. */
  readonly year: string | null
  readonly asText: boolean
  readonly onAsText: (asText: boolean) => void
  /** Given where the half can be folded away. */
  readonly onFold?: (() => void) | undefined
}

/** One half of a goal: its title, and its items with what stands beside them, as an outline or as plain text. */
export function SideEditor({ goal, name, side, year, asText, onAsText, onFold }: SideEditorProps) {
  const half = useHalf(goal, name)
  const view = useSideView(side)
  const [pairing, setPairing] = useState<OutcomeRow | null>(null)
  const heading = useId()
  const title = sideField(name, 'title')
  const mark = useFitMark(title)
  return (
    <section
      aria-labelledby={heading}
      data-half={name}
      className="flex min-h-0 min-w-0 flex-col border-l border-solid-gray-300"
    >
      <header className="flex items-center gap-2 bg-solid-gray-50 px-3 py-1">
        <h2 id={heading} className="text-dns-14B-130">
          {editorText.sideHeading(name, year)}
        </h2>
        <span className="grow" />
        <Button look="quiet" onPress={() => onAsText(!asText)}>
          {asText ? editorText.asOutline : editorText.asText}
        </Button>
        {onFold === undefined ? null : (
          <Button look="quiet" data-fold aria-label={editorText.foldSide} onPress={onFold}>
            {editorText.fold}
          </Button>
        )}
      </header>
      <div className="flex items-start border-b border-solid-gray-300 px-2 py-1">
        <span aria-hidden className="shrink-0 pt-0.5 pr-1 text-dns-14N-130 leading-6 text-solid-gray-700">
          {editorText.fields.title}
        </span>
        <div className="min-w-0 grow">
          <OutlineField
            name={title}
            label={`${editorText.sides[name]}の${editorText.fields.title}`}
            placeholder={editorText.titlePlaceholder}
            className="font-bold"
            value={side.title}
            {...joinedIds(mark)}
            onText={(text, origin) => half.type(title, origin, { kind: 'set-title', text })}
          />
          <FitMark name={title} />
        </div>
      </div>
      <div className="half-columns border-b border-solid-gray-300 bg-solid-gray-50 text-dns-14N-130 text-solid-gray-700">
        <span className="border-r border-solid-gray-200 px-3 py-1">{editorText.fields.initiatives}</span>
        <span className="px-3 py-1">{editorText.outcomes[name]}</span>
      </div>
      <div className="min-h-0 grow overflow-y-auto pb-4">
        {asText ? (
          <PlainText half={half} side={side} />
        ) : (
          <OutlineGrid half={half} view={view} onPair={setPairing} />
        )}
      </div>
      {pairing === null ? null : (
        <PairDialog
          outcome={pairing}
          rows={view.rows}
          onPair={(items) => half.edit({ kind: 'pin', outcome: pairing.id, items })}
          onClose={() => setPairing(null)}
        />
      )}
    </section>
  )
}

interface CellTextProps {
  readonly half: Half
  readonly side: EditableSide
  readonly cell: 'initiatives' | 'outcome'
  readonly label: string
}

/** A cell as it stands in the file. */
function CellText({ half, side, cell, label }: CellTextProps) {
  const name = sideField(half.name, cell)
  const mark = useFitMark(name)
  return (
    <>
      <OutlineField
        name={name}
        label={label}
        value={side[cell].text}
        className="min-h-40"
        {...joinedIds(mark)}
        onText={(text, origin) => half.type(name, origin, { kind: 'set-cell', cell, text })}
      />
      <FitMark name={name} />
    </>
  )
}

/** The two cells side by side. */
function PlainText({ half, side }: { readonly half: Half; readonly side: EditableSide }) {
  return (
    <div className="half-columns min-h-full">
      <div className="border-r border-solid-gray-200 p-1">
        <CellText half={half} side={side} cell="initiatives" label={editorText.fields.initiatives} />
      </div>
      <div className="p-1">
        <CellText half={half} side={side} cell="outcome" label={editorText.outcomes[half.name]} />
      </div>
    </div>
  )
}
