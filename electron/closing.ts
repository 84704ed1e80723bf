/** What closing asks of the window and of the user. */
export interface ClosingPort {
  /** Has the window write everything down; resolves when it answered, or after a time limit without an answer. */
  flush(): Promise<void>
  /** Whether something would be lost now. */
  isUnsaved(): boolean
  /** Asks the user, who may rather go back to the window and save elsewhere. */
  askWhetherToLose(): Promise<boolean>
  /** Closes for good. */
  destroy(): void
}

/**
 * Gives what to do when the window is asked to close: it is flushed first, and closes at once when nothing would
 * be lost, else only when the user says so. Asking again meanwhile changes nothing.
 */
export function closing(port: ClosingPort): () => Promise<void> {
  let running: Promise<void> | null = null
  const close = async () => {
    await port.flush()
    if (!port.isUnsaved() || (await port.askWhetherToLose())) port.destroy()
  }
  return () => {
    running ??= close().finally(() => {
      running = null
    })
    return running
  }
}
