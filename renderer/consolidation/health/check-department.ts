import { cellOf } from './cell-of.ts'
import type { Finding, HealthPlace } from './health-problem.ts'
import type { Check, SheetInContext } from './sheet-in-context.ts'

/** A department in the cell that is not on the roster. */
export const unknownDepartment: Check<Finding<'unknown-department'>> = (one) => {
  const { written, by, department } = one.assignment
  if (!one.roster || !written || by === 'cell') return []
  return [{ ...departmentCell(one), written, taken: by === 'file' ? department : null }]
}

/** A cell for the department with nothing in it. */
export const noDepartment: Check<Finding<'no-department'>> = (one) =>
  one.assignment.written === '' ? [{ ...departmentCell(one), taken: one.assignment.department }] : []

/** A department in the cell, and another one in the file's name: a copy of a colleague's file, or a wrong name. */
export const departmentDiffers: Check<Finding<'department-differs'>> = (one) => {
  const { by, department, written, inFileName } = one.assignment
  if (by !== 'cell' || inFileName === null || inFileName === department) return []
  return [{ ...departmentCell(one), written: written ?? '', inFileName }]
}

function departmentCell({ table }: SheetInContext): HealthPlace {
  const page = table.pages.find(({ layout }) => layout.department) ?? table.pages[0]
  const { department } = page.layout
  return department ? cellOf(page, department.cell) : { sheet: page.grid.sheetName }
}
