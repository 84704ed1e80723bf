import type { Sheet } from '../sheet/sheet.ts'
import { formatAddress } from '../workbook/cell-address.ts'
import type { Codec } from '../workbook/codec.ts'
import { findCut, type Cut } from '../workbook/picture/find-cut.ts'
import type { Picture, PictureBox } from '../workbook/picture/picture.ts'
import { readLooks } from '../workbook/picture/read-looks.ts'
import { readPicture } from '../workbook/picture/read-picture.ts'
import { attemptRead, type Outcome } from '../workbook/trouble.ts'
import type { CompiledForm } from './form/compile-form.ts'
import { fieldCells, type FieldCell, type FieldName } from './field-cells.ts'
import type { FillOptions } from './fill-options.ts'
import { fillTemplate } from './fill-template.ts'
import type { FillTrouble } from './fill-trouble.ts'
import { openTemplate } from './open-template.ts'

/** A field whose text is likely cut on paper. */
export interface LikelyCut extends FieldName {
  /** Such as `G12`. */
  readonly cell: string
  readonly box: PictureBox
  readonly cut: Cut
}

/** A worksheet as it will be printed. */
export interface PreviewedSheet {
  readonly picture: Picture
  readonly cuts: readonly LikelyCut[]
}

/** What printing the filled template comes to. */
export interface PaperPreview {
  readonly sheets: readonly PreviewedSheet[]
  /** Whether its fields were found again on the filled paper: otherwise nobody looked for cut texts. */
  readonly checked: boolean
}

/** Fills a sheet into a template and shows how its worksheets will look on paper, with every text that is likely cut. */
export function previewPaper(
  bytes: Uint8Array,
  sheet: Sheet,
  codec: Codec,
  options: FillOptions = {},
  forms?: readonly CompiledForm[],
): Outcome<PaperPreview, FillTrouble> {
  const filled = fillTemplate(bytes, sheet, codec, options, forms)
  if (!filled.ok) return filled
  const { sheetName } = filled.value
  return attemptRead(() => {
    const { workbook, tables } = openTemplate(filled.value.bytes, codec, forms)
    const looks = readLooks(workbook)
    const table = tables.find(({ pages }) => pages.some(({ entry }) => entry.name === sheetName))
    const shown =
      table?.pages.map((page) => ({ entry: page.entry, fields: fieldCells(page.layout) })) ??
      workbook.worksheets
        .filter(({ name }) => name === sheetName)
        .map((entry) => ({ entry, fields: [] as readonly FieldCell[] }))
    const sheets = shown.map(({ entry, fields }) => {
      const picture = readPicture(workbook, entry, looks)
      return { picture, cuts: findCuts(picture, fields) }
    })
    return { sheets, checked: table !== undefined }
  })
}

/** The fields whose texts are likely cut, in their order. */
function findCuts(picture: Picture, fields: readonly FieldCell[]): readonly LikelyCut[] {
  const boxes = new Map(picture.boxes.map((box) => [formatAddress({ row: box.top, column: box.left }), box]))
  return fields.flatMap(({ cell: place, ...field }): LikelyCut[] => {
    const cell = formatAddress(place)
    const box = boxes.get(cell)
    // A cell that several fields share is told once.
    boxes.delete(cell)
    const cut = box ? findCut(picture, box) : null
    return box && cut ? [{ ...field, cell, box, cut }] : []
  })
}
