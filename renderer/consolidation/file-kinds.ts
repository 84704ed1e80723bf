import { fileNameOf } from './name-in-file.ts'

/** Why a file in the folder is none of the returns. The codes never change; words are found in renderer/text. */
export type IgnoredCode =
  | 'lock-file'
  | 'system-file'
  | 'hidden-file'
  | 'document'
  | 'slides'
  | 'pdf'
  | 'text'
  | 'picture'
  | 'archive'
  | 'mail'
  | 'shortcut'
  | 'macro-book'
  | 'not-a-workbook'

/** Names of files that programs leave behind. The first that fits counts. */
const names: readonly (readonly [RegExp, IgnoredCode])[] = [
  [/^(~\$|\.~lock\.)/, 'lock-file'],
  [/^(desktop\.ini|thumbs\.db|ehthumbs\.db|\.ds_store|icon\r?)$/i, 'system-file'],
  [/^(\._|~wr[ld]|.*\.tmp$|.*\.bak$)/i, 'system-file'],
  [/^\./, 'hidden-file'],
]

/** Kinds of files that a return is never in, by the ending of their names. */
const endings: readonly (readonly [IgnoredCode, string])[] = [
  ['document', 'doc docx docm dot dotx rtf odt jtd jtt jtdc oas'],
  ['slides', 'ppt pptx pptm pps ppsx odp'],
  ['pdf', 'pdf xdw xbd xps'],
  ['text', 'txt log md json xml htm html mht ini'],
  ['picture', 'jpg jpeg png gif bmp tif tiff heic webp svg'],
  ['archive', 'zip lzh 7z rar tar gz cab'],
  ['mail', 'eml msg pst'],
  ['shortcut', 'lnk url'],
  ['macro-book', 'xla xlam xll'],
]

const byEnding = new Map(
  endings.flatMap(([code, list]) => list.split(' ').map((ending) => [ending, code] as const)),
)

/** What should be a workbook: what of these can't be read is said, not passed over. */
const workbooks = new Set('xlsx xlsm xltx xltm xls xlsb ods fods csv xlt xlw xlr'.split(' '))

/**
 * What a file is by its name: one that should be a return, one that is none for a reason, or null where its name says
 * nothing, so that its content tells.
 */
export function fileKind(path: string): 'workbook' | IgnoredCode | null {
  const name = fileNameOf(path)
  const known = names.find(([pattern]) => pattern.test(name))
  if (known) return known[1]
  const ending = (/\.([a-z0-9]+)$/i.exec(name)?.[1] ?? '').toLowerCase()
  return workbooks.has(ending) ? 'workbook' : (byEnding.get(ending) ?? null)
}
