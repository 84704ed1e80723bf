import { useMemo, useRef, useState } from 'react'
import type { LikelyCut, PaperPreview } from '../../template/preview-paper.ts'
import { clockTime } from '../../text/date-words.ts'
import { previewText } from '../../text/preview.ts'
import { Button } from '../../ui/button.tsx'
import { paperPixels } from '../../workbook/picture/paginate.ts'
import type { PaperMark } from '../paper/paper-mark.tsx'
import { CutList } from './cut-list.tsx'
import { pageOfCut, previewPages, type PreviewPage } from './preview-pages.ts'
import { PrintedPage } from './printed-page.tsx'
import { useRoom } from './use-room.ts'

interface PreviewBodyProps {
  readonly preview: PaperPreview
  readonly fileName: string
  readonly onEdit: (cut: LikelyCut) => void
}

/** How large a page is shown: all of it in the room there is, or so many times its size. */
type View = 'page' | number

const views: readonly View[] = ['page', 0.5, 0.75, 1, 1.5, 2]

/** The pages on the left, one at a time, and what is likely cut on the right. */
export function PreviewBody({ preview, fileName, onEdit }: PreviewBodyProps) {
  const pages = useMemo(() => previewPages(preview), [preview])
  const [at, setAt] = useState(0)
  const [view, setView] = useState<View>('page')
  const [chosen, setChosen] = useState<LikelyCut | null>(null)
  const shown = pages[at]
  const cuts = preview.sheets.flatMap((sheet) => sheet.cuts)
  const choose = (cut: LikelyCut) => {
    const page = pageOfCut(pages, cut)
    if (page >= 0) setAt(page)
    setChosen(cut)
  }
  return (
    <div className="flex min-h-0 grow">
      <div className="flex min-w-0 grow flex-col">
        {shown === undefined ? (
          <p className="p-8">{previewText.noPages}</p>
        ) : (
          <>
            <PageBar pages={pages} at={at} onAt={setAt} view={view} onView={setView} />
            <PageView shown={shown} view={view} chosen={chosen} fileName={fileName} />
          </>
        )}
      </div>
      <CutList
        cuts={cuts}
        checked={preview.checked}
        whole={preview.sheets.every(({ picture }) => picture.whole)}
        chosen={chosen}
        onChoose={choose}
        onEdit={onEdit}
      />
    </div>
  )
}

interface PageBarProps {
  readonly pages: readonly PreviewPage[]
  readonly at: number
  readonly onAt: (at: number) => void
  readonly view: View
  readonly onView: (view: View) => void
}

function PageBar({ pages, at, onAt, view, onView }: PageBarProps) {
  const shown = pages[at]
  const { paper, landscape } = shown?.sheet.picture.print ?? {}
  return (
    <div className="flex min-h-11 shrink-0 items-center gap-2 border-b border-solid-gray-300 px-3 text-dns-14N-130">
      <Button look="quiet" isDisabled={at === 0} onPress={() => onAt(at - 1)}>
        {previewText.before}
      </Button>
      <output>{previewText.pages(at + 1, pages.length)}</output>
      <Button look="quiet" isDisabled={at === pages.length - 1} onPress={() => onAt(at + 1)}>
        {previewText.next}
      </Button>
      <span className="grow" />
      {paper && shown ? (
        <span>{previewText.paper(paper.name, landscape === true, Math.round(shown.page.scale * 100))}</span>
      ) : null}
      <label className="flex items-center gap-1">
        {previewText.view}
        <select
          value={view}
          onChange={({ target }) => onView(target.value === 'page' ? 'page' : Number(target.value))}
          className="rounded-4 border border-solid-gray-600 bg-white px-1 py-0.5"
        >
          {views.map((one) => (
            <option key={one} value={one}>
              {one === 'page' ? previewText.wholePage : previewText.percent(one)}
            </option>
          ))}
        </select>
      </label>
    </div>
  )
}

interface PageViewProps {
  readonly shown: PreviewPage
  readonly view: View
  readonly chosen: LikelyCut | null
  readonly fileName: string
}

/** White space around a page, in pixels. */
const around = 32

function PageView({ shown: { sheet, geometry, page, of }, view, chosen, fileName }: PageViewProps) {
  const viewport = useRef<HTMLElement | null>(null)
  const room = useRoom(viewport)
  const { picture, cuts } = sheet
  const { width, height } = paperPixels(picture.print)
  const fitting = Math.min((room.width - around) / width, (room.height - around) / height)
  const [now] = useState(() => new Date())
  const number = page.number - (picture.print.firstPageNumber ?? 1) + 1
  const marks = cuts.map((cut): PaperMark => {
    const { top, left, bottom, right } = cut.box
    return {
      area: { top, left, bottom, right },
      label: previewText.mark(cut),
      tone: 'red',
      labelAt: 'bottom',
      chosen: cut === chosen,
    }
  })
  return (
    <section
      ref={viewport}
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a page larger than its room is scrolled by keys
      tabIndex={0}
      aria-label={previewText.viewport}
      className="min-h-0 grow overflow-auto bg-solid-gray-100"
    >
      <div className="flex min-h-full w-max min-w-full items-center justify-center p-4">
        {room.width === 0 ? null : (
          <PrintedPage
            picture={picture}
            geometry={geometry}
            page={page}
            label={previewText.page(number, of, picture.sheetName)}
            values={{
              page: page.number,
              pages: of,
              sheetName: picture.sheetName,
              fileName,
              date: now.toLocaleDateString('ja-JP'),
              time: clockTime(now.getTime()),
            }}
            marks={marks}
            zoom={view === 'page' ? Math.max(0.1, fitting) : view}
          />
        )}
      </div>
    </section>
  )
}
