import type { Disk } from './disk.ts'
import { codeOf } from './trouble-of.ts'

const [kindOfFile, folder] = [0o170000, 0o040000]

/** Null for a folder that is there, else the system's code; `ENOTDIR` for what is no folder. */
export async function codeAtFolder(path: string, disk: Pick<Disk, 'stat'>): Promise<string | null> {
  try {
    const { mode } = await disk.stat(path)
    return (mode & kindOfFile) === folder ? null : 'ENOTDIR'
  } catch (error) {
    return codeOf(error)
  }
}
