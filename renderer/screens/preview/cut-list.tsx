import { useId } from 'react'
import type { LikelyCut } from '../../template/preview-paper.ts'
import { previewText } from '../../text/preview.ts'
import { Button } from '../../ui/button.tsx'

interface CutListProps {
  readonly cuts: readonly LikelyCut[]
  /** Whether anybody looked. */
  readonly checked: boolean
  /** Whether all of the sheet is shown. */
  readonly whole: boolean
  readonly chosen: LikelyCut | null
  /** Shows the page with it. */
  readonly onChoose: (cut: LikelyCut) => void
  readonly onEdit: (cut: LikelyCut) => void
}

/** What is likely cut on paper, in words, with a way to each place. */
export function CutList({ cuts, checked, whole, chosen, onChoose, onEdit }: CutListProps) {
  const heading = useId()
  const summary = !checked
    ? previewText.unchecked
    : cuts.length === 0
      ? previewText.noCuts
      : previewText.cutCount(cuts.length)
  return (
    <aside
      aria-labelledby={heading}
      className="flex w-88 shrink-0 flex-col gap-3 overflow-y-auto border-l border-solid-gray-300 p-4 text-dns-14N-130"
    >
      <h3 id={heading} className="text-dns-16B-120">
        {previewText.cuts}
      </h3>
      <output>{summary}</output>
      {whole ? null : <p>{previewText.partial}</p>}
      <ul className="flex flex-col gap-2">
        {cuts.map((cut) => (
          <li
            key={`${cut.goal} ${cut.cell}`}
            className={`rounded-8 border p-2 ${cut === chosen ? 'border-error-2 bg-red-50' : 'border-solid-gray-300'}`}
          >
            <button
              type="button"
              aria-pressed={cut === chosen}
              onClick={() => onChoose(cut)}
              className="w-full cursor-pointer text-left"
            >
              {previewText.cut(cut)}
              <span className="line-clamp-1 text-solid-gray-700">{previewText.from(cut)}</span>
            </button>
            <Button look="link" onPress={() => onEdit(cut)}>
              {previewText.edit}
            </Button>
          </li>
        ))}
      </ul>
      <p className="mt-auto text-solid-gray-700">{previewText.note}</p>
    </aside>
  )
}
