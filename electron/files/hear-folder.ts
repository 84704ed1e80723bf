import { watch, type FSWatcher } from 'node:fs'

/**
 * Calls `hint` when the system tells that something in a folder has changed, and in its subfolders where it can tell
 * that; gives how to stop. Many shares tell nothing: look at the folder from time to time too.
 */
export function hearFolder(folder: string, hint: () => void): () => void {
  const watcher = start(folder, true, hint) ?? start(folder, false, hint)
  // The share went away, or the folder: the next look says so.
  watcher?.on('error', () => watcher.close())
  return () => watcher?.close()
}

/** Null where the system can't: the older shell on Linux knows nothing of subfolders, a folder may be gone. */
function start(folder: string, recursive: boolean, hint: () => void): FSWatcher | null {
  try {
    return watch(folder, { recursive, persistent: false }, () => hint())
  } catch {
    return null
  }
}
