import { createHash } from 'node:crypto'
import { join } from 'node:path'
import { makeCheckContext, type CheckContext } from '../../renderer/consolidation/check-context.ts'
import { checkFile } from '../../renderer/consolidation/check-file.ts'
import type { CheckedFile } from '../../renderer/consolidation/checked-file.ts'
import { fileKind } from '../../renderer/consolidation/file-kinds.ts'
import type { Ledger } from '../../renderer/consolidation/ledger.ts'
import { LedgerBuilder } from '../../renderer/consolidation/ledger-builder.ts'
import { compareNaturally } from '../../renderer/consolidation/natural-order.ts'
import { readAhead } from '../../renderer/consolidation/read-ahead.ts'
import { rejectFile, rejectTrouble } from '../../renderer/consolidation/reject-file.ts'
import type { Codec } from '../../renderer/workbook/codec.ts'
import { listFolder } from '../files/list-folder.ts'
import { readFile, type ReadOutcome } from '../files/read-file.ts'
import { commandCodec } from './command-codec.ts'
import type { FolderTerms } from './folder-terms.ts'
import { makeExpected, type SetUp, type SetUpFailure, type TemplateFile } from './make-expected.ts'
import { pathOf } from './paths.ts'
import { showProgress } from './show-progress.ts'
import { tellFault } from './tell-fault.ts'

/** Reading a file takes the disk several steps, each of which would be waited for between two checks. */
const filesAhead = 6

/** A folder of returns made ready to be checked. */
export interface FolderCheck {
  readonly context: CheckContext
  /** The paper that the returns are compared with, for what is built on it; null where the folder has no return. */
  readonly template: TemplateFile | null
  readonly codec: Codec
  /** Reads and checks file after file in their natural order, a few in memory at a time; to be run through once. */
  files(): AsyncGenerator<CheckedFile>
  /** The ledger of the files run through so far. */
  ledger(): Ledger
}

/** Makes ready to check a folder: template, roster, year and last year's sheets are read first. */
export async function openFolderCheck(
  folder: string,
  terms: FolderTerms,
): Promise<SetUp<FolderCheck> | SetUpFailure> {
  const path = pathOf(folder)
  const listing = await listFolder(path)
  const top = listing.unread.find((one) => one.path === '')
  if (top) return { ok: false, file: folder, trouble: rejectTrouble(top.trouble) }
  const names = [...listing.files].sort(compareNaturally)
  const codec = commandCodec()
  const expected = await makeExpected(path, names, terms, codec)
  if (!expected.ok) return expected
  const context = makeCheckContext(expected.value.expected, codec)
  const builder = new LedgerBuilder(context)
  return {
    ok: true,
    value: {
      context,
      template: expected.value.template,
      codec,
      files,
      ledger: () => builder.ledger(),
    },
  }

  /** What is no return by its name is not even opened. */
  async function readIn(file: string): Promise<ReadOutcome | null> {
    const kind = fileKind(file)
    return kind === null || kind === 'workbook' ? readFile(join(path, file)) : null
  }

  async function* files(): AsyncGenerator<CheckedFile> {
    for (const { path, trouble } of listing.unread) {
      const checked = rejectFile(path, rejectTrouble(trouble), context)
      builder.add(checked)
      yield checked
    }
    let done = 0
    for await (const [file, read] of readAhead(names, filesAhead, readIn)) {
      showProgress(done++, names.length, file)
      const checked = checkRead(file, read, context)
      builder.add(checked)
      yield checked
    }
    showProgress(names.length, names.length, '')
  }
}

function checkRead(file: string, read: ReadOutcome | null, context: CheckContext): CheckedFile {
  if (read === null) return checkSafely(file, new Uint8Array(), context)
  return read.ok
    ? checkSafely(file, read.bytes, context)
    : rejectFile(file, rejectTrouble(read.trouble), context)
}

/** A fault of ours costs its own file alone; what was thrown goes to standard error. */
function checkSafely(file: string, bytes: Uint8Array, context: CheckContext): CheckedFile {
  try {
    const print = createHash('sha256').update(bytes).digest('hex')
    return checkFile({ file, bytes, print }, context)
  } catch (error) {
    tellFault(file, error)
    return rejectFile(file, { code: 'failed' }, context)
  }
}
