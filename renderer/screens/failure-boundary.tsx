import { Component, type ReactNode } from 'react'
import { faultText } from '../text/home.ts'
import { Button } from '../ui/button.tsx'
import { Details } from '../ui/details.tsx'
import { hashOf } from './route.ts'

interface FailureBoundaryProps {
  readonly children: ReactNode
  /** Draws everything anew. */
  readonly onRestart: () => void
}

interface State {
  readonly error: unknown
  readonly hasFailed: boolean
}

/** When a screen can't be drawn: says so in words and keeps two ways on. What is in the drafts stays there. */
export class FailureBoundary extends Component<FailureBoundaryProps, State> {
  override state: State = { error: null, hasFailed: false }

  static getDerivedStateFromError(error: unknown): State {
    return { error, hasFailed: true }
  }

  override render() {
    const { error, hasFailed } = this.state
    if (!hasFailed) return this.props.children
    const goHome = () => {
      // Nothing is drawn that could be asked.
      window.location.hash = hashOf({ screen: 'home' })
      this.setState({ error: null, hasFailed: false })
    }
    return (
      <main className="px-6">
        <div role="alert" className="mx-auto mt-16 max-w-160 rounded-12 border-2 border-error-2 px-12 py-10">
          <h1 className="text-std-20B-160 text-error-2">{faultText.title}</h1>
          <p className="mt-4 mb-6 text-std-16N-170">{faultText.body}</p>
          <div className="flex gap-3">
            <Button look="primary" onPress={goHome}>
              {faultText.home}
            </Button>
            <Button onPress={this.props.onRestart}>{faultText.reload}</Button>
          </div>
          <Details label={faultText.details} text={detailsOf(error)} />
        </div>
      </main>
    )
  }
}

const detailsOf = (error: unknown): string =>
  error instanceof Error ? (error.stack ?? error.message) : String(error)
