/** One half of a goal on paper: three cells, each character exactly as typed. */
export interface Side {
  readonly title: string
  /** 具体的な重点取組項目: an outline, one line feed between lines. */
  readonly initiatives: string
  /** 達成状況・達成度 on last year's side, 期限・数値目標等 on this year's. */
  readonly outcome: string
}

/** Which half of a goal: last fiscal year's or this one's. */
export type SideName = 'previous' | 'current'

/** A cell that the app has no name for, kept under the label the paper gives it. */
export interface ExtraField {
  readonly label: string
  readonly text: string
  /** Where it was read, such as `F12`. */
  readonly cell: string
  /** What the paper offers to choose from. */
  readonly choices?: readonly string[]
}

/** 重点目標: one numbered block of the paper. A layout with one half only has null for the other. */
export interface Goal {
  readonly number: number
  /** The worksheet it came from, in layouts that give each goal a sheet. */
  readonly sheetName?: string
  readonly previous: Side | null
  readonly current: Side | null
  readonly extra: readonly ExtraField[]
}

/** 重点目標一覧表: one department's table for one fiscal year, as plain values. */
export interface Sheet {
  /** The worksheet's name. */
  readonly sheetName: string
  /** 担当部局名 as typed, null where the layout has none. */
  readonly department: string | null
  /** The western year in which the fiscal year's April falls; 2022 is 令和4年度. */
  readonly fiscalYear: number | null
  readonly goals: readonly Goal[]
  readonly extra: readonly ExtraField[]
}
