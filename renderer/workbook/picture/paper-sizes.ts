/** A sheet of paper, upright. */
export interface PaperSize {
  readonly name: string
  /** Millimetres. */
  readonly width: number
  readonly height: number
}

const a4: PaperSize = { name: 'A4', width: 210, height: 297 }

/** Papers by the code of ECMA-376 18.3.1.63; B sizes are those of JIS. */
const papers: ReadonlyMap<number, PaperSize> = new Map([
  [1, { name: 'レター', width: 215.9, height: 279.4 }],
  [3, { name: 'タブロイド', width: 279.4, height: 431.8 }],
  [5, { name: 'リーガル', width: 215.9, height: 355.6 }],
  [7, { name: 'エグゼクティブ', width: 184.1, height: 266.7 }],
  [8, { name: 'A3', width: 297, height: 420 }],
  [9, a4],
  [10, a4],
  [11, { name: 'A5', width: 148, height: 210 }],
  [12, { name: 'B4', width: 257, height: 364 }],
  [13, { name: 'B5', width: 182, height: 257 }],
  [43, { name: 'はがき', width: 100, height: 148 }],
  [66, { name: 'A2', width: 420, height: 594 }],
  [69, { name: '往復はがき', width: 200, height: 148 }],
  [70, { name: 'A6', width: 105, height: 148 }],
  [88, { name: 'B6', width: 128, height: 182 }],
])

/** The paper of a code; A4, a Japanese printer's own, where the code is none of these. */
export function paperSize(code: number): PaperSize {
  return papers.get(code) ?? a4
}
