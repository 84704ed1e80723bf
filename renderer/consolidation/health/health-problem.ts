import type { ProblemLevel } from '../../template/sheet-reading.ts'

/** Where something that is more than text leads, or what it is called. */
export interface ActiveDetails {
  readonly what: string
}

/** What each finding says besides its place: everything that its words need. The codes never change. */
export interface HealthDetails {
  'wrong-fiscal-year': { readonly found: number; readonly wanted: number }
  'nothing-filled-in': object
  formula: object
  'over-limits': { readonly limit: 'characters' | 'lines'; readonly count: number }
  'this-year-empty': object
  'no-fiscal-year': object
  'years-apart': { readonly previous: number; readonly current: number }
  'wrong-phase': { readonly found: string; readonly wanted: string }
  'looks-like-formula': { readonly begins: string }
  'external-link': ActiveDetails
  'dde-link': ActiveDetails
  macro: ActiveDetails
  'embedded-object': ActiveDetails
  'activex-control': ActiveDetails
  'external-data': ActiveDetails
  'external-picture': ActiveDetails
  'outside-name': ActiveDetails
  'unknown-department': { readonly written: string; readonly taken: string | null }
  'no-department': { readonly taken: string | null }
  'department-differs': { readonly written: string; readonly inFileName: string }
  'several-files': { readonly others: readonly string[] }
  'other-layout': object
  'rows-moved': { readonly from: string; readonly lines: 'rows' | 'columns' | 'both' }
  'headings-changed': { readonly from: string; readonly to: string }
  'merges-broken': { readonly cells: readonly string[] }
  'values-where-none-belong': { readonly text: string }
  'repeated-number': { readonly number: number }
  'repeated-goal': { readonly number: number; readonly first: number }
  'initiative-without-outcome': { readonly number: number; readonly side: 'previous' | 'current' }
  'outcome-without-initiative': { readonly number: number; readonly side: 'previous' | 'current' }
  'previous-differs': { readonly number: number; readonly field: 'title' | 'initiatives' }
  'items-without-outcome': { readonly items: readonly string[] }
  'outcomes-unpaired': { readonly texts: readonly string[] }
  'markers-out-of-order': { readonly items: readonly string[] }
  'likely-cut': { readonly cells: readonly string[] }
  'private-use-characters': { readonly characters: readonly string[] }
  'no-department-cell': object
  'other-years-passed-over': { readonly sheets: readonly string[] }
  hyperlink: ActiveDetails
  'same-file': { readonly first: string }
}

/** Which check found something. */
export type HealthCode = keyof HealthDetails

/** Where a problem lies; without a cell it is the worksheet's, without a worksheet the file's. */
export interface HealthPlace {
  readonly sheet?: string
  readonly cell?: string
}

/** What a check found: its place and what its words need. */
export type Finding<Code extends HealthCode> = HealthPlace & HealthDetails[Code]

/** Something to look at in a file that came back. */
export type HealthProblem = {
  readonly [Code in HealthCode]: Finding<Code> & { readonly code: Code; readonly level: ProblemLevel }
}[HealthCode]
