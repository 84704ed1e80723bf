import './styles.css'
import { StrictMode } from 'react'
import { I18nProvider } from 'react-aria-components'
import { createRoot } from 'react-dom/client'
import builtInTemplateUrl from '../assets/templates/built-in.xlsx?url'
import { getDesktop } from './desktop.ts'
import { createDraftStore } from './drafts/draft-store.ts'
import { DraftsDatabase } from './drafts/drafts-database.ts'
import { createExcel } from './excel/excel-client.ts'
import { startExcelWorker } from './excel/start-excel-worker.ts'
import { App } from './screens/app.tsx'
import { FailureBoundary } from './screens/failure-boundary.tsx'
import { PortsProvider, type Ports } from './screens/ports.ts'
import { watchDrafts } from './screens/watch-drafts.ts'
import { newText } from './text/home.ts'

const { drafts, watch } = watchDrafts(createDraftStore(new DraftsDatabase()))

const ports: Ports = {
  drafts,
  excel: createExcel(startExcelWorker),
  desktop: getDesktop(),
  builtInTemplate: async () => {
    const answer = await fetch(builtInTemplateUrl)
    if (!answer.ok) throw new Error(`built-in.xlsx: ${answer.status}`)
    return { name: newText.builtInFile, bytes: new Uint8Array(await answer.arrayBuffer()) }
  },
}

const root = document.querySelector('#root')
if (root === null) throw new Error('The page has no #root.')
createRoot(root).render(
  <StrictMode>
    <I18nProvider locale="ja-JP">
      <FailureBoundary>
        <PortsProvider value={ports}>
          <App watch={watch} />
        </PortsProvider>
      </FailureBoundary>
    </I18nProvider>
  </StrictMode>,
)
