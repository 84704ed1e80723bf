import { Component, type ReactNode } from 'react'

interface FallbackProps {
  /** What stands there when the children can't be drawn. */
  readonly instead: ReactNode
  readonly children: ReactNode
}

/** Keeps a fault in one place of a screen from taking the rest with it. */
export class Fallback extends Component<FallbackProps, { readonly hasFailed: boolean }> {
  override state = { hasFailed: false }

  static getDerivedStateFromError() {
    return { hasFailed: true }
  }

  override render() {
    return this.state.hasFailed ? this.props.instead : this.props.children
  }
}
