/** What a heading on the paper says about the cells it belongs to. */
export type Role =
  'department' | 'title' | 'initiatives' | 'result' | 'target' | 'previous' | 'current' | 'paper' | 'other'

/**
 * The words of headings, folded as `foldLabel` folds. `names` are whole headings; `words` also count inside a longer
 * heading, the longest winning: 達成基準 is a target although 達成 alone is a result.
 */
export interface LexiconEntry {
  readonly role: Role
  readonly names: readonly string[]
  readonly words: readonly string[]
}

/** The vocabulary of municipal goal tables. A city's new word is a new line here, never a branch. */
export const lexicon: readonly LexiconEntry[] = [
  {
    role: 'department',
    names: [
      '部局名',
      '部局',
      '部名',
      '部課名',
      '部等名',
      '部署名',
      '部署',
      '所属名',
      '所属',
      '所属部局',
      '所管部局',
      '担当部局',
      '担当部',
      '担当部署',
      '部局室名',
      '部局課名',
      '局名',
      '課名',
    ],
    words: ['部局名', '担当部局', '所属名', '部署名'],
  },
  {
    role: 'title',
    names: [
      '重点目標',
      '重点目標名',
      '重点目標項目',
      '組織目標',
      '組織重点目標',
      '部局目標',
      '部局重点目標',
      '重点施策',
      '重点課題',
      '重点項目',
      '目標',
      '目標名',
      '目標項目',
      '年度目標',
    ],
    words: ['重点目標', '組織目標', '部局目標'],
  },
  {
    role: 'initiatives',
    names: ['取組', '取組み', '取り組み', '主な取組', '実施内容', '実施項目', '具体策', '具体的方策'],
    words: [
      '重点取組項目',
      '重点取り組み項目',
      '取組項目',
      '取組み項目',
      '取り組み項目',
      '取組内容',
      '取組み内容',
      '取り組み内容',
      '取組事項',
      '具体的な取組',
      '具体的な取り組み',
      '具体的取組',
      '具体的な重点取組',
      '主な取組',
    ],
  },
  {
    role: 'target',
    names: ['期限', '目標値', '目標', '指標', '期日', '達成目標'],
    words: [
      '数値目標',
      '達成基準',
      '達成目標',
      '成果目標',
      '到達目標',
      '目標値',
      '期限',
      '目標水準',
      '達成指標',
      '成果指標',
      '達成期限',
      '達成時期',
      '実施時期',
      '目標年月',
    ],
  },
  {
    role: 'result',
    names: ['実績', '成果', '結果'],
    words: [
      '達成状況',
      '達成度',
      '達成結果',
      '達成実績',
      '取組実績',
      '取組結果',
      '取組状況',
      '進捗状況',
      '実施状況',
      '実施結果',
      '実績',
      '成果',
    ],
  },
  {
    role: 'previous',
    names: ['前年度', '昨年度', '前年', '前年度重点目標', '昨年度重点目標'],
    words: ['前年度', '昨年度'],
  },
  {
    role: 'current',
    names: ['今年度', '本年度', '当年度', '今年度重点目標', '本年度重点目標', '当該年度'],
    words: ['今年度', '本年度', '当年度'],
  },
  {
    role: 'paper',
    names: ['重点目標一覧', '重点目標一覧表', '重点目標シート', '重点目標調書', '目標管理シート'],
    words: ['一覧表', '重点目標一覧', '目標シート', '管理シート', '調書', '工程表', '管理表'],
  },
  {
    role: 'other',
    names: [
      '番号',
      'no',
      '№',
      '整理番号',
      '達成率',
      '自己評価',
      '備考',
      '予算額',
      '課題',
      '担当',
      '担当者',
      '担当課',
      '担当課等',
      '進捗',
      'sdgs',
      'sdgsゴール',
      '翌年度の取組',
      '作成日',
    ],
    words: ['自己評価', '翌年度', '担当課', '予算額', '達成率', '課題', '評価'],
  },
]

/** Words that may stand around a heading's word without changing what it says. */
export const modifiers: readonly string[] = [
  '具体的な',
  '具体的',
  '主な',
  '主要な',
  '主たる',
  '重点',
  '部局',
  '年度',
  '名',
  '欄',
  '項目',
  '内容',
  '事項',
  'の',
]

/** What parts a heading of several words: 期限・数値目標. */
export const separators = /[・,、/／\\|]|及び|または|又は/
