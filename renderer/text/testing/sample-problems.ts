import type { HealthProblem } from '../../consolidation/health/health-problem.ts'

const [sheet, number] = ['表', 2]
const at = { sheet, cell: 'G7' }

/** A problem of each kind, and of each way that its words go. */
export const sampleProblems: readonly HealthProblem[] = [
  { code: 'wrong-fiscal-year', level: 'must-fix', ...at, found: 2021, wanted: 2022 },
  { code: 'nothing-filled-in', level: 'must-fix', sheet },
  { code: 'formula', level: 'must-fix', ...at },
  { code: 'over-limits', level: 'must-fix', ...at, limit: 'characters', count: 40_000 },
  { code: 'over-limits', level: 'must-fix', ...at, limit: 'lines', count: 254 },
  { code: 'this-year-empty', level: 'confirm', sheet },
  { code: 'no-fiscal-year', level: 'confirm', sheet },
  { code: 'years-apart', level: 'confirm', ...at, previous: 2019, current: 2022 },
  { code: 'wrong-phase', level: 'confirm', ...at, found: '期末', wanted: '中間' },
  { code: 'looks-like-formula', level: 'confirm', ...at, begins: '=1+2' },
  { code: 'unknown-department', level: 'confirm', ...at, written: '都市建設課', taken: '都市建設部' },
  { code: 'unknown-department', level: 'confirm', ...at, written: '都市建設課', taken: null },
  { code: 'no-department', level: 'confirm', ...at, taken: '総務部' },
  { code: 'department-differs', level: 'confirm', ...at, written: '総務部', inFileName: '財政部' },
  { code: 'several-files', level: 'confirm', others: ['a.xlsx', 'b.xlsx'] },
  { code: 'other-layout', level: 'confirm', sheet },
  { code: 'rows-moved', level: 'confirm', ...at, from: 'G6', lines: 'rows' },
  { code: 'headings-changed', level: 'confirm', ...at, from: '期限', to: '目標' },
  { code: 'headings-changed', level: 'confirm', ...at, from: '期限', to: '' },
  { code: 'merges-broken', level: 'confirm', ...at, cells: ['G7', 'G8'] },
  { code: 'values-where-none-belong', level: 'confirm', ...at, text: '控え' },
  { code: 'repeated-number', level: 'confirm', ...at, number },
  { code: 'repeated-goal', level: 'confirm', ...at, number, first: 1 },
  { code: 'initiative-without-outcome', level: 'confirm', ...at, number, side: 'current' },
  { code: 'outcome-without-initiative', level: 'confirm', ...at, number, side: 'previous' },
  { code: 'previous-differs', level: 'confirm', ...at, number, field: 'title' },
  { code: 'items-without-outcome', level: 'note', ...at, items: ['①/(1)'] },
  { code: 'outcomes-unpaired', level: 'note', ...at, texts: ['③ 9月'] },
  { code: 'markers-out-of-order', level: 'note', ...at, items: ['③'] },
  { code: 'likely-cut', level: 'note', ...at, cells: ['G7'] },
  { code: 'private-use-characters', level: 'note', ...at, characters: ['\ue000'] },
  { code: 'no-department-cell', level: 'note', sheet },
  { code: 'other-years-passed-over', level: 'note', sheets: ['R3'] },
  { code: 'same-file', level: 'note', first: 'a.xlsx' },
]
