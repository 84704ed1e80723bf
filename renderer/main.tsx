import './styles.css'
import { StrictMode } from 'react'
import { I18nProvider } from 'react-aria-components'
import { createRoot } from 'react-dom/client'
import builtInTemplateUrl from '../assets/templates/built-in.xlsx?url'
import { getDesktop } from './desktop.ts'
import { createDraftStore } from './drafts/draft-store.ts'
import { DraftsDatabase } from './drafts/drafts-database.ts'
import { createFormStore } from './drafts/form-store.ts'
import { createExcel } from './excel/excel-client.ts'
import { startExcelWorker } from './excel/start-excel-worker.ts'
import { App } from './screens/app.tsx'
import { FailureBoundary } from './screens/failure-boundary.tsx'
import { afterForms, createKnownForms } from './screens/form/known-forms.ts'
import { PortsProvider, type Ports } from './screens/ports.ts'
import { watchDrafts } from './screens/watch-drafts.ts'
import { newText } from './text/home.ts'

const element = document.querySelector('#root')
if (element === null) throw new Error('The page has no #root.')
const root = createRoot(element)
const desktop = getDesktop()
let starts = 0

async function builtInTemplate(): ReturnType<Ports['builtInTemplate']> {
  const answer = await fetch(builtInTemplateUrl)
  if (!answer.ok) throw new Error(`built-in.xlsx: ${answer.status}`)
  return { name: newText.builtInFile, bytes: new Uint8Array(await answer.arrayBuffer()) }
}

/**
 * Draws the window from nothing, with a database and a worker of its own: also the way on after a failure, since the
 * shell lets no page reload itself.
 */
function start(): void {
  starts += 1
  const database = new DraftsDatabase()
  const { drafts, watch } = watchDrafts(createDraftStore(database))
  const worker = createExcel(startExcelWorker)
  const forms = createKnownForms(createFormStore(database), worker, Date.now)
  const excel = afterForms(worker, forms.ready)
  const ports: Ports = { drafts, excel, forms, desktop, builtInTemplate }
  root.render(
    <StrictMode key={starts}>
      <I18nProvider locale="ja-JP">
        <FailureBoundary onRestart={start}>
          <PortsProvider value={ports}>
            <App watch={watch} onRestart={start} />
          </PortsProvider>
        </FailureBoundary>
      </I18nProvider>
    </StrictMode>,
  )
}

start()
