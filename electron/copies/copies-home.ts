import { join } from 'node:path'
import { copiesName } from './copies-name.ts'

/** Where everything about the copies is. */
export interface CopiesHome {
  /** The folder of the copies, unless the user chose another. */
  readonly byDefault: string
  /** The app's own folder for copies while the other can't be written to. */
  readonly standIn: string
  /** The JSON file that remembers which folder the user chose. */
  readonly store: string
  /** The file that remembers which installation of the app this is. */
  readonly installation: string
}

/** The places of the copies: `documents` is the user's own folder, `data` the app's. */
export const copiesHome = (documents: string, data: string): CopiesHome => ({
  byDefault: join(documents, copiesName),
  standIn: join(data, 'copies'),
  store: join(data, 'copies-folder.json'),
  installation: join(data, 'copies-owner.json'),
})
