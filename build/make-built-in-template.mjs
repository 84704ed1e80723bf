// Makes assets/templates/built-in.xlsx, the template of those who have none: `node build/make-built-in-template.mjs`.
// Run by hand when its design changes; the result is committed. Its years are set when it is used.
import { mkdir } from 'node:fs/promises'
import ExcelJS from 'exceljs'

const blocks = 5
const firstRow = 5
const font = { name: 'BIZ UDPゴシック', size: 11, charset: 128 }
const ink = 'FF1A1A1C'
const rule = 'FF626264'
const labelFill = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFE8F1FE' } }
const yearFill = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFD9E6FF' } }
const edges = (style) => ({ style, color: { argb: rule } })
const boxed = { top: edges('thin'), left: edges('thin'), bottom: edges('thin'), right: edges('thin') }

const book = new ExcelJS.Workbook()
const paper = book.addWorksheet('重点目標一覧表', {
  pageSetup: {
    paperSize: 8,
    orientation: 'landscape',
    fitToPage: true,
    fitToWidth: 1,
    fitToHeight: 0,
    horizontalCentered: true,
    margins: { left: 0.4, right: 0.4, top: 0.5, bottom: 0.6, header: 0.3, footer: 0.3 },
    printTitlesRow: '1:4',
    printArea: `A1:G${firstRow + blocks * 3 - 1}`,
  },
  headerFooter: { oddFooter: '&C&P / &N' },
  views: [{ state: 'frozen', ySplit: 4, showGridLines: false, zoomScale: 80 }],
  properties: { defaultRowHeight: 18.75 },
})
paper.columns = [5, 11, 36, 44, 11, 40, 44].map((width) => ({ width }))

/** Writes a box: its merge, its text and how it looks. */
function box(range, value, style) {
  const [from, to = from] = range.split(':')
  if (to !== from) paper.mergeCells(range)
  const [first, last] = [paper.getCell(from), paper.getCell(to)]
  for (let row = first.row; row <= last.row; row++)
    for (let column = first.col; column <= last.col; column++) paper.getCell(row, column).style = { ...style }
  if (value !== null) first.value = value
}

const text = { font: { ...font, color: { argb: ink } }, border: boxed }
const label = {
  ...text,
  font: { ...text.font, size: 10, bold: true },
  fill: labelFill,
  alignment: { horizontal: 'center', vertical: 'middle', wrapText: true },
}
const year = { ...label, font: { ...text.font, size: 12, bold: true }, fill: yearFill }
const title = {
  ...text,
  font: { ...text.font, size: 12, bold: true },
  alignment: { vertical: 'middle', wrapText: true, indent: 1 },
}
const body = { ...text, alignment: { vertical: 'top', wrapText: true } }
const number = { ...label, font: { ...text.font, size: 14, bold: true } }

paper.getRow(1).height = 33
paper.getRow(2).height = 24
paper.getRow(3).height = 9
paper.getRow(4).height = 24
box('A1:G1', '重点目標一覧表', {
  font: { ...text.font, size: 18, bold: true },
  alignment: { horizontal: 'center', vertical: 'middle' },
})
box('A2:B2', '担当部局名', label)
box('C2', null, title)
box('A4:D4', '【令和7年度重点目標】', year)
box('E4:G4', '【令和8年度重点目標】', year)
for (let i = 0; i < blocks; i++) {
  const top = firstRow + i * 3
  paper.getRow(top).height = 33
  paper.getRow(top + 1).height = 19.5
  paper.getRow(top + 2).height = 310
  box(`A${top}:A${top + 2}`, i + 1, number)
  box(`B${top}`, '重点目標', label)
  box(`C${top}:D${top}`, null, title)
  box(`E${top}`, '重点目標', label)
  box(`F${top}:G${top}`, null, title)
  box(`B${top + 1}:C${top + 1}`, '具体的な重点取組項目', label)
  box(`D${top + 1}`, '達成状況・達成度', label)
  box(`E${top + 1}:F${top + 1}`, '具体的な重点取組項目', label)
  box(`G${top + 1}`, '期限・数値目標等', label)
  box(`B${top + 2}:C${top + 2}`, null, body)
  box(`D${top + 2}`, null, body)
  box(`E${top + 2}:F${top + 2}`, null, body)
  box(`G${top + 2}`, null, body)
  if (i % 2 === 1 && i < blocks - 1) paper.getRow(top + 2).addPageBreak()
}
book.creator = 'Juten'
book.created = book.modified = new Date('2026-04-01T00:00:00Z')
await mkdir(new URL('../assets/templates/', import.meta.url), { recursive: true })
await book.xlsx.writeFile(new URL('../assets/templates/built-in.xlsx', import.meta.url).pathname)
