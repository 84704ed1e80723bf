import type { Desktop } from '../electron/ipc/contract.ts'
import { createBrowserShell } from './browser-shell.ts'

declare global {
  interface Window {
    /** Set by the preload; absent where the window is a browser's page. */
    readonly desktop?: Desktop
  }
}

/** The shell, or in a browser what stands in for it. The only reader of `window.desktop`. */
export function getDesktop(): Desktop {
  return window.desktop ?? createBrowserShell()
}
