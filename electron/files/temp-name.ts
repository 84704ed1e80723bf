import { randomUUID } from 'node:crypto'
import { dirname, join } from 'node:path'

/** A path for a temporary file beside `path`, which no other writer has. */
export const tempBeside = (path: string): string =>
  join(dirname(path), `.juten-${randomUUID().slice(0, 8)}.tmp`)

/** Whether a file has the name of such a temporary file. */
export const isTempName = (file: string): boolean => /^\.juten-[0-9a-f]{8}\.tmp$/.test(file)
