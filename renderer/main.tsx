import './styles.css'
import { StrictMode } from 'react'
import { I18nProvider } from 'react-aria-components'
import { createRoot } from 'react-dom/client'
import identity from '../identity.json'
import { getDesktop } from './desktop.ts'
import { UnsavedPlaces } from './drafts/unsaved.ts'
import { makePorts } from './make-ports.ts'
import { App } from './screens/app.tsx'
import { FailureBoundary } from './screens/failure-boundary.tsx'
import { PortsProvider } from './screens/ports.ts'
import { RecoveryGate } from './screens/recovery/recovery-gate.tsx'

const element = document.querySelector('#root')
if (element === null) throw new Error('The page has no #root.')
const root = createRoot(element)
const desktop = getDesktop()
const unsaved = new UnsavedPlaces((now) => void desktop.setUnsaved(now))
let starts = 0

/** Where work goes on while the database can't be read; that one stays as it is. */
const rescueDatabase = `${identity.databaseName}-rescue`

/**
 * Draws the window from nothing, with a database and a worker of its own: also the way on after a failure, since the
 * shell lets no page reload itself.
 */
function start(databaseName: string): void {
  starts += 1
  const { ports, watch } = makePorts(databaseName, { desktop, unsaved })
  const restart = () => start(databaseName)
  root.render(
    <StrictMode key={starts}>
      <I18nProvider locale="ja-JP">
        <FailureBoundary onRestart={restart}>
          <PortsProvider value={ports}>
            <RecoveryGate onRestart={restart} onRescue={() => start(rescueDatabase)}>
              <App watch={watch} onRestart={restart} isRescue={databaseName === rescueDatabase} />
            </RecoveryGate>
          </PortsProvider>
        </FailureBoundary>
      </I18nProvider>
    </StrictMode>,
  )
}

start(identity.databaseName)
