import './styles.css'
import { StrictMode } from 'react'
import { I18nProvider } from 'react-aria-components'
import { createRoot } from 'react-dom/client'
import builtInTemplateUrl from '../assets/templates/built-in.xlsx?url'
import { getDesktop } from './desktop.ts'
import { createConsolidator } from './consolidator/consolidator-client.ts'
import { startConsolidatorWorker } from './consolidator/start-consolidator-worker.ts'
import { createConsolidationStore } from './drafts/consolidation-store.ts'
import { createDraftStore } from './drafts/draft-store.ts'
import { DraftsDatabase } from './drafts/drafts-database.ts'
import { createFormStore } from './drafts/form-store.ts'
import { templateIdOf } from './drafts/template-id.ts'
import { createVersionStore } from './drafts/version-store.ts'
import { createExcel } from './excel/excel-client.ts'
import { startExcelWorker } from './excel/start-excel-worker.ts'
import { App } from './screens/app.tsx'
import { createSessions } from './screens/consolidation/sessions.ts'
import { FailureBoundary } from './screens/failure-boundary.tsx'
import { afterForms, createKnownForms } from './screens/form/known-forms.ts'
import { PortsProvider, type Ports } from './screens/ports.ts'
import { watchWrites } from './screens/watch-writes.ts'
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
  const { telling, watch } = watchWrites()
  const drafts = telling(createDraftStore(database), ['create', 'write', 'amend', 'purge'])
  const consolidations = telling(createConsolidationStore(database), ['keep', 'count', 'purge'])
  const worker = createExcel(startExcelWorker)
  const forms = createKnownForms(createFormStore(database), worker, Date.now)
  const excel = afterForms(worker, forms.ready)
  const startConsolidator = () => createConsolidator(startConsolidatorWorker)
  const sessions = createSessions({
    store: consolidations,
    startConsolidator,
    shell: desktop,
    now: Date.now,
    after: (milliseconds, run) => {
      const timer = setTimeout(run, milliseconds)
      return () => clearTimeout(timer)
    },
    printOf: templateIdOf,
  })
  const consolidator = startConsolidator()
  const ports: Ports = {
    drafts,
    versions: createVersionStore(database, Date.now),
    excel,
    forms,
    consolidations,
    sessions,
    consolidator,
    desktop,
    builtInTemplate,
  }
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
