/** Runs `work` while no other process runs under the same lock file. */
export function underLock<T>(file: string, work: () => T | Promise<T>): Promise<T>
