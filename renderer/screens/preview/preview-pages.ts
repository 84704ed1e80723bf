import type { LikelyCut, PaperPreview, PreviewedSheet } from '../../template/preview-paper.ts'
import { inside } from '../../workbook/cell-address.ts'
import { paginate, type PrintedPage } from '../../workbook/picture/paginate.ts'
import { geometryOf, type Geometry } from '../paper/paper-geometry.ts'

/** One page of the preview with the sheet it shows a part of. */
export interface PreviewPage {
  readonly sheet: PreviewedSheet
  readonly geometry: Geometry
  readonly page: PrintedPage
  /** How many pages its sheet has. */
  readonly of: number
}

/** All pages, sheet after sheet. */
export function previewPages({ sheets }: PaperPreview): readonly PreviewPage[] {
  return sheets.flatMap((sheet) => {
    const pages = paginate(sheet.picture)
    const geometry = geometryOf(sheet.picture)
    return pages.map((page) => ({ sheet, geometry, page, of: pages.length }))
  })
}

/** The page, by its index, on which a text begins; -1 where it is on none. */
export function pageOfCut(pages: readonly PreviewPage[], cut: LikelyCut): number {
  return pages.findIndex(({ sheet, page: { rows, columns } }) => {
    const area = { top: rows.from, bottom: rows.to, left: columns.from, right: columns.to }
    return sheet.cuts.includes(cut) && inside(area, { row: cut.box.top, column: cut.box.left })
  })
}
