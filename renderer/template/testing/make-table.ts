import { formatAddress } from '../../workbook/cell-address.ts'
import { makeWorkbook, mergeCells, sheetData, type TestSheet } from '../../workbook/testing/make-workbook.ts'

/** How a test's table differs from the usual one; texts are given by the caller. */
export interface TableShape {
  readonly sheetName?: string
  readonly department?: string
  readonly years?: readonly [previous: string, current: string]
  readonly goals?: readonly TableGoal[]
  readonly numbers?: readonly (number | string | null)[]
  readonly labels?: Partial<TableLabels>
  /** Rows put in above the table. */
  readonly rowsAbove?: number
  /** Columns put in on the left. */
  readonly columnsBefore?: number
  /** This year's half on the left. */
  readonly mirrored?: boolean
  readonly unmerged?: boolean
  readonly more?: Readonly<Record<string, string | number>>
}

/** The six texts of a goal: title, initiatives, outcome of last year, then of this year. */
export type TableGoal = readonly [string, string, string, string, string, string]

interface TableLabels {
  readonly department: string
  readonly title: string
  readonly initiatives: string
  readonly result: string
  readonly target: string
}

const usualLabels: TableLabels = {
  department: '担当部局名',
  title: '重点目標',
  initiatives: '具体的な重点取組項目（箇条書き）',
  result: '達成状況・達成度',
  target: '期限・数値目標等',
}

/** A worksheet that stands side by side, three rows a goal. */
export function tableSheet(shape: TableShape = {}): TestSheet {
  const labels = { ...usualLabels, ...shape.labels }
  const cells: Record<string, string | number> = { ...shape.more }
  const merges: string[] = []
  const [down, along] = [shape.rowsAbove ?? 0, shape.columnsBefore ?? 0]
  const at = (row: number, column: number) => formatAddress({ row: row + down, column: column + along })
  const put = (row: number, column: number, value: string | number | null) => {
    if (value !== null && value !== '') cells[at(row, column)] = value
  }
  const merge = (row: number, column: number, bottom: number, right: number) => {
    if (!shape.unmerged) merges.push(`${at(row, column)}:${at(bottom, right)}`)
  }
  put(1, 1, '重点目標一覧表')
  put(2, 1, labels.department)
  merge(2, 1, 2, 2)
  put(2, shape.unmerged ? 2 : 3, shape.department ?? '')
  const goals = shape.goals ?? []
  const [previous, current] = shape.years ?? ['【令和3年度重点目標】', '【令和4年度重点目標】']
  const halves = [
    { year: previous, outcome: labels.result, first: 0 },
    { year: current, outcome: labels.target, first: 3 },
  ]
  const [left, right] = shape.mirrored ? [halves[1], halves[0]] : halves
  for (const [half, column] of [
    [left, 2],
    [right, 5],
  ] as const) {
    if (!half) continue
    put(4, column === 2 ? 1 : 5, half.year)
    merge(4, column === 2 ? 1 : 5, 4, column + 2)
    goals.forEach((goal, i) => {
      const top = 5 + i * 3
      put(top, column, labels.title)
      put(top, column + 1, goal[half.first] ?? '')
      merge(top, column + 1, top, column + 2)
      put(top + 1, column, labels.initiatives)
      merge(top + 1, column, top + 1, column + 1)
      put(top + 1, column + 2, half.outcome)
      put(top + 2, column, goal[half.first + 1] ?? '')
      merge(top + 2, column, top + 2, column + 1)
      put(top + 2, column + 2, goal[half.first + 2] ?? '')
    })
  }
  goals.forEach((_, i) => {
    const number = shape.numbers ? (shape.numbers[i] ?? null) : i + 1
    put(5 + i * 3, 1, number)
    merge(5 + i * 3, 1, 7 + i * 3, 1)
  })
  return {
    name: shape.sheetName ?? '重点目標一覧表',
    inside: sheetData(cells) + (merges.length > 0 ? mergeCells(...merges) : ''),
  }
}

/** A workbook with one such table. */
export function makeTable(shape: TableShape = {}): Uint8Array<ArrayBuffer> {
  return makeWorkbook({ sheets: [tableSheet(shape)] })
}

/** A goal whose six texts tell where they belong. */
export function namedGoal(name: string): TableGoal {
  const side = (half: string) =>
    [`${name}の${half}目標`, `① ${name}の${half}取組\n② 次`, `① ${name}の${half}結果`] as const
  return [...side('昨'), ...side('今')]
}
