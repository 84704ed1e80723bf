import type { Unsaved } from './ipc/contract.ts'
import type { OpenSaves } from './open-saves.ts'

/** What closing now would lose: what was typed and is not kept, or an Excel file that is still being written. */
export type Loss = Unsaved | 'file'

/** What closing asks of the window and of the user. */
export interface ClosingPort {
  /** Has the window write everything down; resolves when it answered, or after a time limit without an answer. */
  flush(): Promise<void>
  readonly saves: Pick<OpenSaves, 'isOpen' | 'troubles' | 'settle'>
  /** What would be lost now; null for nothing. */
  unsaved(): Unsaved | null
  /** Asks the user, who may rather go back to the window and save elsewhere. */
  askWhetherToLose(loss: Loss): Promise<boolean>
  /** Closes for good. */
  destroy(): void
}

/** A save tries for some seconds where another program holds the file, and a share takes its time. */
const saveLimit = 15_000

/**
 * Gives what to do when the window is asked to close: it is flushed first and its saves come to an end. It closes
 * at once when nothing would be lost, else only when the user says so; where a save met trouble it stays, since it
 * has something to say. Asking again meanwhile changes nothing.
 */
export function closing(port: ClosingPort): () => Promise<void> {
  const { saves } = port
  let running: Promise<void> | null = null
  const close = async () => {
    const troubles = saves.troubles()
    await port.flush()
    if (saves.isOpen()) {
      await saves.settle(saveLimit)
      // Now the window notes where it saved to.
      await port.flush()
    }
    if (saves.troubles() > troubles) return
    const loss: Loss | null = port.unsaved() ?? (saves.isOpen() ? 'file' : null)
    if (loss === null || (await port.askWhetherToLose(loss))) port.destroy()
  }
  return () => {
    running ??= close().finally(() => {
      running = null
    })
    return running
  }
}
