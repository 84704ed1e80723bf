import type { WebContents } from 'electron'

/**
 * Keeps contents on the page they were opened on: no link, script, dropped file or frame leads elsewhere, no window
 * opens, nothing is embedded.
 */
export function confine(contents: WebContents): void {
  contents.setWindowOpenHandler(() => ({ action: 'deny' }))
  contents.on('will-navigate', (event) => event.preventDefault())
  contents.on('will-frame-navigate', (event) => event.preventDefault())
  contents.on('will-redirect', (event) => event.preventDefault())
  contents.on('will-attach-webview', (event) => event.preventDefault())
}
