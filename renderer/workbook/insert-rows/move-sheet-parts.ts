import type { Relationship } from '../open-package.ts'
import type { Workbook, WorksheetEntry } from '../open-workbook.ts'
import type { PartChanges } from '../part-changes.ts'
import { copyAnchors } from './copy-anchors.ts'
import { copiedNoteShapes, withShapes } from './copy-notes.ts'
import { copyOffsets, type Insertion } from './insertion.ts'
import type { AnchorContext } from './move-anchor.ts'
import { copiedNotes, moveComments } from './move-comments.ts'
import { moveDrawing } from './move-drawing.ts'
import type { FormulaHome } from './move-formula.ts'
import { chartFormulas, controlFormulas, moveFormulasIn } from './move-formulas-in.ts'
import { movePivotTable } from './move-pivot.ts'
import { movePlacesIn } from './move-places-in.ts'
import { moveTable } from './move-table.ts'
import { moveVml } from './move-vml.ts'
import { readRowHeights, type RowHeights } from './row-heights.ts'

/** Units of DrawingML in a point, and pixels of legacy drawings. */
const emusPerPoint = 12_700
const pixelsPerPoint = 96 / 72

/** Moves the parts that hang on sheets: drawings, charts, comments, tables, controls, pivot tables. */
export class SheetPartsMover {
  readonly #done = new Set<unknown>()
  /** Cells of the worksheet that gets the rows whose notes come with copied rows. */
  #notes: readonly string[] = []

  constructor(
    readonly workbook: Workbook,
    readonly parts: PartChanges,
    readonly insertion: Insertion,
  ) {}

  /** What the anchors of the worksheet that gets the rows need to know. */
  anchorsOf(sheet: WorksheetEntry): AnchorContext {
    let heights: RowHeights | undefined
    const xml = this.parts.text(sheet.path)
    return {
      shift: this.insertion.shift,
      unitsPerPoint: emusPerPoint,
      heights: () => (heights ??= readRowHeights(xml, sheet.path, this.insertion)),
    }
  }

  /** The parts of one sheet; `anchors` is null for a sheet that gets no rows. */
  move(sheetPath: string, own: boolean, anchors: AnchorContext | null): void {
    const related = this.workbook.package.relationships(sheetPath)
    const notes = own ? related.find(({ type, external }) => type === 'comments' && !external) : undefined
    if (notes && this.workbook.package.entry(notes.target))
      this.#notes = copiedNotes(this.workbook.package.text(notes.target).text, notes.target, this.insertion)
    for (const one of related) this.#moveRelated(one, own, anchors)
  }

  #moveRelated({ type, target, external }: Relationship, own: boolean, anchors: AnchorContext | null): void {
    const entry = external ? undefined : this.workbook.package.entry(target)
    if (!entry || this.#done.has(entry)) return
    const { insertion } = this
    const home: FormulaHome = {
      shift: insertion.shift,
      sheetName: insertion.sheetName,
      own,
      relativeBy: null,
    }
    const legacy = anchors && { ...anchors, unitsPerPoint: pixelsPerPoint }
    const change = (move: (xml: string) => string) => {
      this.#done.add(entry)
      this.parts.set(target, move(this.parts.text(target)))
    }
    switch (type) {
      case 'drawing':
        change((xml) => {
          const moved = moveDrawing(xml, target, home, anchors)
          return own ? copyAnchors(moved, target, insertion) : moved
        })
        return this.move(target, own, null)
      case 'chart':
      case 'chartEx':
      case 'chartUserShapes':
        change((xml) => moveFormulasIn(xml, target, chartFormulas, home))
        return this.move(target, own, null)
      case 'vmlDrawing':
        return change((xml) => {
          const copies = own ? copiedNoteShapes(xml, this.#notes, copyOffsets(insertion)) : ''
          return withShapes(moveVml(xml, home, legacy), copies)
        })
      case 'ctrlProp':
        return change((xml) => moveFormulasIn(xml, target, controlFormulas, home))
      case 'table':
        return change((xml) => moveTable(xml, target, insertion, home, own))
      default:
    }
    if (!own) return
    if (type === 'comments') change((xml) => moveComments(xml, target, insertion))
    else if (type === 'threadedComment')
      change((xml) => movePlacesIn(xml, target, 'threadedComment', 'ref', insertion))
    else if (type === 'tableSingleCells')
      change((xml) => movePlacesIn(xml, target, 'singleXmlCell', 'r', insertion))
    else if (type === 'pivotTable') change((xml) => movePivotTable(xml, target, insertion))
  }
}
