import type { Goal } from '../../sheet/sheet.ts'
import { fillTemplate } from '../../template/fill-template.ts'
import { openTemplate } from '../../template/open-template.ts'
import { readTable } from '../../template/read-table.ts'
import { parseAddress } from '../../workbook/cell-address.ts'
import { readActiveContent } from '../../workbook/active-content/read-active-content.ts'
import type { Codec } from '../../workbook/codec.ts'
import { dropComments } from '../../workbook/comments/drop-comments.ts'
import { openWorkbook, type Workbook } from '../../workbook/open-workbook.ts'
import { attemptWrite } from '../../workbook/trouble.ts'
import { writeCells } from '../../workbook/write-cells.ts'

/**
 * The paper of a file that came back, with nothing of what was filled in: fields and whatever lies outside of them are
 * emptied, and what was said about cells is dropped. Null where that can't be done for sure: formulas, links, macros and
 * the like would go into every department's sheet.
 */
export function blankPaper(bytes: Uint8Array, codec: Codec): Uint8Array<ArrayBuffer> | null {
  const made = attemptWrite(() => {
    if (isActive(openWorkbook(bytes, codec))) return null
    const unsaid = dropComments(openWorkbook(bytes, codec))
    const { workbook, tables } = openTemplate(unsaid, codec)
    const [table, second] = tables
    if (!table || second) return null
    const sheet = readTable(table)
    const stray = table.pages.map((page) => ({
      sheet: page.entry,
      cells: sheet.unclaimed
        .filter((one) => one.sheet === undefined || one.sheet === page.entry.name)
        .flatMap(({ cell }) => {
          const place = parseAddress(cell)
          return place ? [{ ...place, text: '' }] : []
        }),
    }))
    const goals = sheet.goals.map(emptied)
    const extra = sheet.extra.map((field) => ({ ...field, text: '' }))
    const blank = { ...sheet, department: '', extra, goals }
    return fillTemplate(writeCells(workbook, stray), blank, codec, { anyYear: true })
  })
  if (!made.ok || made.value === null) return null
  return made.value.ok ? made.value.value.bytes : null
}

const emptySide = { title: '', initiatives: '', outcome: '' }

function emptied(goal: Goal): Goal {
  return {
    ...goal,
    previous: goal.previous && emptySide,
    current: goal.current && emptySide,
    extra: goal.extra.map((field) => ({ ...field, text: '' })),
  }
}

function isActive(workbook: Workbook): boolean {
  const { package: opened, worksheets } = workbook
  return (
    worksheets.some(({ path }) => /<(?:[\w.-]+:)?(?:f|hyperlink)[\s>/]/.test(opened.text(path).text)) ||
    readActiveContent(workbook).length > 0
  )
}
