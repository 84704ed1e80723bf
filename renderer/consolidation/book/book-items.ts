import { outlineOf, type ReadItem } from '../../sheet/read-outline.ts'
import type { Goal, Sheet, Side, SideName } from '../../sheet/sheet.ts'
import { sideNames } from '../../template/layout.ts'
import type { BookReturn } from './book-rows.ts'

/** When and how much an outcome says; null for what it doesn't say for sure. Days as `2023-03-31`. */
export interface DueFacts {
  readonly from: string | null
  readonly to: string | null
  readonly quantity: number | null
  readonly unit: string | null
  readonly baseline: number | null
}

/** Reads the outcomes of one item; the fiscal year is the one in which they are to come about, null where none is known. */
export type ReadFacts = (outcomes: readonly string[], fiscalYear: number | null, side: SideName) => DueFacts

/** One item of one department, with the goal it is part of and what stands beside it. */
export interface BookItem {
  readonly department: string
  readonly file: string
  readonly goal: number
  readonly goalTitle: string
  /** In which its half of the paper is; null where no heading says so. */
  readonly fiscalYear: number | null
  readonly side: SideName
  /** Markers from the top, `①/(1)/・2`; '' for an outcome that belongs to no item. */
  readonly path: string
  readonly text: string
  readonly outcomes: readonly string[]
  readonly facts: DueFacts
  readonly isPaired: boolean
  readonly marks: string
  /** As in its return. */
  readonly codes: BookReturn['codes']
}

/** Of outcomes that say nothing of it. */
export const noFacts: DueFacts = { from: null, to: null, quantity: null, unit: null, baseline: null }

/** The items of a return in the order of its paper, and behind those of each half the outcomes that belong to none. */
export function* bookItems(one: BookReturn, readFacts: ReadFacts = () => noFacts): Generator<BookItem> {
  for (const sheet of one.sheets)
    for (const goal of sheet.goals)
      for (const name of sideNames) {
        const side = goal[name]
        if (side) yield* itemsOfSide(one, sheet, goal, name, side, readFacts)
      }
}

function* itemsOfSide(
  { department, file, marks, codes }: BookReturn,
  sheet: Sheet,
  goal: Goal,
  name: SideName,
  side: Side,
  readFacts: ReadFacts,
): Generator<BookItem> {
  const { items, unpaired } = outlineOf(side)
  const fiscalYear = yearOf(sheet, name)
  const itemOf = ({ path, text, outcomes }: ReadItem, isPaired: boolean): BookItem => ({
    department,
    file: file.file,
    goal: goal.number,
    goalTitle: side.title,
    fiscalYear,
    side: name,
    path,
    text,
    outcomes,
    facts: readFacts(outcomes, fiscalYear, name),
    isPaired,
    marks,
    codes,
  })
  for (const item of items) yield itemOf(item, true)
  for (const outcome of unpaired) yield itemOf({ path: '', text: '', outcomes: [outcome] }, false)
}

function yearOf({ fiscalYear }: Sheet, side: SideName): number | null {
  return fiscalYear === null ? null : side === 'current' ? fiscalYear : fiscalYear - 1
}
