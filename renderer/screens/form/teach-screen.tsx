import { Redo2, Undo2 } from 'lucide-react'
import { useEffect, useMemo } from 'react'
import { Tab, TabList, Tabs } from 'react-aria-components'
import { layoutByTeaching } from '../../template/form/teach.ts'
import { cellOf } from '../../template/form/taught-field.ts'
import { formText } from '../../text/form.ts'
import { Button } from '../../ui/button.tsx'
import { HomeButton } from '../../ui/home-button.tsx'
import { useFocusedHeading } from '../../ui/use-focused-heading.ts'
import { PaperView } from '../paper/paper-view.tsx'
import type { Ask } from '../use-question.tsx'
import { fieldMarks } from './field-marks.ts'
import { FieldsPanel } from './fields-panel.tsx'
import { pressCell, redoTeaching, undoTeaching } from './teaching-session.ts'
import { useKeeping } from './use-keeping.tsx'
import { useFitWidth } from './use-fit-width.ts'
import type { PicturedSheet } from './use-look.ts'
import { usePages } from './use-pages.ts'

interface TeachScreenProps {
  readonly fileName: string
  readonly sheets: readonly PicturedSheet[]
  readonly ask: Ask
  readonly onHome: () => void
  readonly onTaught: () => void
}

/** Left the paper with the fields laid over it, right the fields: choose one, press its cell. */
export function TeachScreen({ fileName, sheets, ask, onHome, onTaught }: TeachScreenProps) {
  const { pages, at, setAt, page, change } = usePages(sheets)
  const heading = useFocusedHeading()
  const { grid, session, picture } = page
  const { teaching, chosen } = session
  const layout = useMemo(() => layoutByTeaching(grid, teaching), [grid, teaching])
  const marks = useMemo(() => fieldMarks(grid, teaching, layout, chosen), [grid, teaching, layout, chosen])
  const keeping = useKeeping({ fileName, pages, ask, onTaught })
  const undo = () => change(undoTeaching)
  const redo = () => change(redoTeaching)
  useUndoKeys(undo, redo)
  const { place, zoom } = useFitWidth(picture)
  return (
    <div className="flex h-full flex-col">
      <header className="flex min-h-13 shrink-0 items-center gap-2 border-b border-solid-gray-300 px-3">
        <HomeButton text={formText.home} label={formText.back} onPress={onHome} />
        <h1 ref={heading} tabIndex={-1} className="min-w-0 truncate text-dns-16B-120 outline-none">
          {formText.title(fileName)}
        </h1>
        <span className="grow" />
        <Button look="quiet" isDisabled={session.past.length === 0} onPress={undo}>
          <Undo2 aria-hidden size={16} />
          {formText.undo}
        </Button>
        <Button look="quiet" isDisabled={session.future.length === 0} onPress={redo}>
          <Redo2 aria-hidden size={16} />
          {formText.redo}
        </Button>
        <Button look="primary" isPending={keeping.busy} onPress={keeping.keep}>
          {keeping.busy ? formText.saving : formText.save}
        </Button>
      </header>
      {pages.length < 2 ? null : (
        <Tabs selectedKey={String(at)} onSelectionChange={(key) => setAt(Number(key))}>
          <TabList
            aria-label={formText.sheets}
            className="flex shrink-0 overflow-x-auto border-b border-solid-gray-300 px-3"
          >
            {pages.map(({ looked }, index) => (
              <Tab
                key={looked.sheetName}
                id={String(index)}
                className="cursor-pointer border-b-3 border-transparent px-3 py-1.5 text-dns-14N-130 whitespace-nowrap data-selected:border-blue-900 data-selected:font-bold"
              >
                {looked.sheetName}
              </Tab>
            ))}
          </TabList>
        </Tabs>
      )}
      <main className="flex min-h-0 grow">
        <div ref={place} className="flex min-w-0 grow">
          <PaperView
            key={at}
            zoom={zoom}
            picture={picture}
            label={formText.paper(page.looked.sheetName)}
            marks={marks}
            selected={chosen && cellOf(teaching, chosen)}
            onCellClick={(row, column) => change((now) => pressCell(grid, now, { row, column }))}
            className="min-w-0 grow"
          />
        </div>
        <FieldsPanel
          key={`panel ${at}`}
          page={page}
          layout={layout}
          onChange={change}
          keeping={keeping}
          isOnly={pages.length === 1}
        />
      </main>
    </div>
  )
}

/** Ctrl+Z and Ctrl+Y, outside the fields one types in. */
function useUndoKeys(undo: () => void, redo: () => void): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.target instanceof HTMLInputElement) return
      const key = event.key.toLowerCase()
      if (key !== 'z' && key !== 'y') return
      event.preventDefault()
      if (key === 'z' && !event.shiftKey) undo()
      else redo()
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  })
}
