import { isCopyAbout, isCopyName } from '../copies/copy-name.ts'
import { isPathWithin } from '../files/path-within.ts'
import { isSaveFormat } from '../save-formats.ts'
import type {
  CopyName,
  FolderPurpose,
  FolderToken,
  FolderWriteOptions,
  SaveRequest,
  Shell,
  Unsaved,
} from './contract.ts'

type Arguments = readonly unknown[]

/** A plain record with no key but these; a key that the contract doesn't name is refused, not overlooked. */
const isRecordOf = (value: unknown, ...keys: readonly string[]): value is Record<string, unknown> =>
  typeof value === 'object' &&
  value !== null &&
  [Object.prototype, null].includes(Object.getPrototypeOf(value) as object | null) &&
  Object.keys(value).every((key) => keys.includes(key))

const isBytes = (value: unknown): boolean => value instanceof Uint8Array

const isName = (value: unknown): value is string => typeof value === 'string' && value.length <= 1000

const isNameOfFormat = (value: unknown): value is string =>
  isName(value) && isSaveFormat(/\.([^.]+)$/.exec(value)?.[1]?.toLowerCase())

const isToken = (value: unknown): value is FolderToken => typeof value === 'string' && value.length <= 100

const isPath = (value: unknown): value is string =>
  typeof value === 'string' && value.length <= 4096 && isPathWithin(value)

const isPurpose = (value: unknown): value is FolderPurpose => value === 'returns' || value === 'output'

const unsaved: Readonly<Record<Unsaved, true>> = {
  text: true,
  note: true,
  terms: true,
  form: true,
  restoring: true,
}

const isUnsaved = (value: unknown): value is Unsaved =>
  typeof value === 'string' && Object.hasOwn(unsaved, value)

const isOverwrite = (value: unknown): boolean => value === undefined || value === true

const isSaveRequest = (value: unknown): value is SaveRequest =>
  isRecordOf(value, 'suggestedName', 'format', 'bytes', 'token', 'overwrite') &&
  isName(value['suggestedName']) &&
  (value['format'] === undefined || isSaveFormat(value['format'])) &&
  isBytes(value['bytes']) &&
  (value['token'] === undefined || isToken(value['token'])) &&
  isOverwrite(value['overwrite'])

const isWriteOptions = (value: unknown): value is FolderWriteOptions =>
  isRecordOf(value, 'overwrite') && isOverwrite(value['overwrite'])

const isOnlyToken = (args: Arguments): args is [FolderToken] => args.length === 1 && isToken(args[0])

const isNothing = (args: Arguments): args is [] => args.length === 0

const isOnlyCopyName = (args: Arguments): args is [CopyName] => args.length === 1 && isCopyName(args[0])

/** For each verb, whether what came through the door is what the contract says. */
export const accepts: { readonly [V in keyof Shell]: (args: Arguments) => args is Parameters<Shell[V]> } = {
  openWorkbook: isNothing,
  saveWorkbook: (args): args is [SaveRequest] => args.length === 1 && isSaveRequest(args[0]),
  setUnsaved: (args): args is [Unsaved | null] =>
    args.length === 1 && (args[0] === null || isUnsaved(args[0])),
  openWorkbooks: isNothing,
  openBackup: isNothing,
  printPage: (args): args is [string] => args.length === 1 && isName(args[0]),
  chooseFolder: (args): args is [FolderPurpose] => args.length === 1 && isPurpose(args[0]),
  listFolder: isOnlyToken,
  readInFolder: (args): args is [FolderToken, string] =>
    args.length === 2 && isToken(args[0]) && isPath(args[1]),
  writeInFolder: (args): args is Parameters<Shell['writeInFolder']> =>
    (args.length === 3 || (args.length === 4 && isWriteOptions(args[3]))) &&
    isToken(args[0]) &&
    isNameOfFormat(args[1]) &&
    isBytes(args[2]),
  watchFolder: isOnlyToken,
  unwatchFolder: isOnlyToken,
  copiesFolder: isNothing,
  listCopies: isNothing,
  readCopy: isOnlyCopyName,
  writeCopy: (args): args is Parameters<Shell['writeCopy']> =>
    args.length === 3 && isCopyName(args[0]) && isCopyAbout(args[1]) && isBytes(args[2]),
  setAsideCopy: isOnlyCopyName,
  moveCopies: isNothing,
  showCopies: isNothing,
}
