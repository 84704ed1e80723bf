import { fileNameOf, nameInFile } from './name-in-file.ts'
import type { Roster } from './roster.ts'

/** Whose a return is, and how that is known. */
export interface Assignment {
  /** The roster's name; else as written, else as the file is named. Null where nothing names one. */
  readonly department: string | null
  readonly by: 'cell' | 'file' | 'written' | 'file-name' | null
  /** As the cell has it, outer spaces removed; null where the paper has no such cell. */
  readonly written: string | null
  /** The roster's department that the file's name names. */
  readonly inFileName: string | null
}

/** Finds the department by its cell, then by the file's name. Without a roster every department is its own. */
export function assignDepartment(cell: string | null, file: string, roster: Roster | null): Assignment {
  const written = cell === null ? null : cell.trim()
  const inFileName = roster && inName(file, roster)
  const known = { written, inFileName }
  const inCell = written ? (roster?.find(written) ?? null) : null
  if (inCell !== null) return { department: inCell, by: 'cell', ...known }
  if (inFileName !== null) return { department: inFileName, by: 'file', ...known }
  if (written) return { department: written, by: 'written', ...known }
  const named = nameInFile(file)
  return { department: named, by: named === null ? null : 'file-name', ...known }
}

/** The department that a file's name names, else the folders it lies in. */
export function inName(file: string, roster: Roster): string | null {
  const path = file.replace(/\.[a-z0-9]{1,5}$/i, '')
  return roster.find(fileNameOf(path)) ?? roster.find(path)
}
