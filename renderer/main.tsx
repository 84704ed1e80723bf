import './styles.css'
import { StrictMode } from 'react'
import { I18nProvider } from 'react-aria-components'
import { createRoot } from 'react-dom/client'
import identity from '../identity.json'
import { getDesktop } from './desktop.ts'
import { UnsavedPlaces } from './drafts/unsaved.ts'
import { makePorts, type World } from './make-ports.ts'
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
let world: World | null = null
let isEnding = false

/** Where work goes on while the database can't be read; that one stays as it is. */
const rescueDatabase = `${identity.databaseName}-rescue`

/**
 * Ends what is there and draws the window from nothing: also the way on after a failure, since the shell lets no page
 * reload itself.
 */
async function restart(databaseName: string, isBegun = false): Promise<void> {
  if (isEnding) return
  isEnding = true
  await world?.dispose()
  isEnding = false
  start(databaseName, isBegun)
}

/** Draws the window from nothing, with a database and workers of its own; `isBegun` without waiting for the copies. */
function start(databaseName: string, isBegun: boolean): void {
  starts += 1
  world = makePorts(databaseName, { desktop, unsaved })
  const { ports, watch } = world
  const again = () => void restart(databaseName)
  root.render(
    <StrictMode key={starts}>
      <I18nProvider locale="ja-JP">
        <FailureBoundary onRestart={again}>
          <PortsProvider value={ports}>
            <RecoveryGate
              isBegun={isBegun}
              onRestart={again}
              onRescue={(isBegun) => void restart(rescueDatabase, isBegun)}
            >
              <App watch={watch} onRestart={again} isRescue={databaseName === rescueDatabase} />
            </RecoveryGate>
          </PortsProvider>
        </FailureBoundary>
      </I18nProvider>
    </StrictMode>,
  )
}

start(identity.databaseName, false)
