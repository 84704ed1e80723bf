import type { LikelyCut } from '../template/preview-paper.ts'
import { editorText } from './editor.ts'

/** The words of the print preview. */
export const previewText = {
  title: '印刷プレビュー',
  loading: '印刷の見本を作っています…',
  failedTitle: '印刷の見本を作れませんでした',
  unexpected: '思わぬ不具合で見本を作れませんでした。入力した内容は、このアプリに保存されています。',
  close: '閉じる',
  save: 'Excelに保存',
  before: '前のページ',
  next: '次のページ',
  pages: (number: number, count: number) => `${count}ページ中${number}ページ目`,
  noPages: '印刷するものがありません。',
  page: (number: number, count: number, sheet: string) =>
    `「${sheet}」の印刷の見本（${count}ページ中${number}ページ目）`,
  paper: (name: string, landscape: boolean, percent: number) =>
    `${name}${landscape ? '横' : '縦'} ${percent}%`,
  view: '表示の大きさ',
  wholePage: 'ページ全体',
  percent: (zoom: number) => `${Math.round(zoom * 100)}%`,
  viewport: '印刷の見本',
  cuts: '切れそうな欄',
  noCuts: '印刷で切れそうな欄はありません。',
  cutCount: (count: number) => `印刷で切れそうな欄が${count}か所あります。`,
  unchecked: 'この様式では、切れそうな欄を調べられませんでした。Excelの印刷プレビューで確かめてください。',
  partial: '表が大きいため、はじめの部分だけを表示しています。',
  note: '印刷は、保存したファイルをExcelで開いて行います。行の折り返しはプリンターによって少し違うため、切れるかどうかは目安です。',
  edit: '編集画面で直す',
  cut: (cut: LikelyCut) => `${place(cut)}：${trouble(cut)}`,
  from,
  mark,
} as const

/** 「目標2・今年度・期限・数値目標等」 */
function place({ goal, half, field }: LikelyCut): string {
  return [
    ...(goal === null ? [] : [`目標${goal}`]),
    ...(half === null ? [] : [editorText.sides[half]]),
    typeof field === 'string' ? fieldName(field, half) : field.label,
  ].join('・')
}

function fieldName(field: Extract<LikelyCut['field'], string>, half: LikelyCut['half']): string {
  switch (field) {
    case 'title':
    case 'initiatives':
      return editorText.fields[field]
    case 'outcome':
      return editorText.outcomes[half ?? 'current']
    case 'department':
      return editorText.department
  }
}

function trouble({ cut }: LikelyCut): string {
  switch (cut.kind) {
    case 'lines':
      return `あと${cut.lines}行分、印刷で切れそうです`
    case 'width':
      return '文の終わりが印刷で切れそうです'
    case 'not-printed':
      return '印刷されない場所にあります'
  }
}

function mark({ cut }: LikelyCut): string {
  return cut.kind === 'lines' ? `あと${cut.lines}行分` : '切れそうです'
}

/** The paragraph where the cut begins, in brackets. */
function from({ box, cut }: LikelyCut): string {
  const paragraphs = box.text.split(/\r\n?|\n/)
  return `「${(paragraphs[cut.kind === 'lines' ? cut.paragraph : 0] ?? '').trim()}」`
}
