import type { WebContents } from 'electron'
import { fileName } from '../files/file-name.ts'
import type { PrintOutcome, Shell } from '../ipc/contract.ts'

/** Where the page's own style says nothing of it: A4, with what stands behind the text. */
const paper = { pageSize: 'A4', preferCSSPageSize: true, printBackground: true } as const

/** Makes a PDF of the present page as it prints and has it saved where the user says. */
export async function printPage(
  contents: Pick<WebContents, 'printToPDF'>,
  suggestedName: string,
  save: Shell['saveWorkbook'],
): Promise<PrintOutcome> {
  // Chromium says nothing of a page that it could not print that a person could act on.
  const printed = await contents.printToPDF(paper).catch(() => null)
  if (printed === null) return { kind: 'trouble', trouble: 'failed', name: fileName(suggestedName, 'pdf') }
  return save({ suggestedName, format: 'pdf', bytes: Uint8Array.from(printed) })
}
