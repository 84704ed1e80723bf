/** What a heading on the paper says about the cells it belongs to. */
export type Role =
  | 'department'
  | 'number'
  | 'title'
  | 'initiatives'
  | 'result'
  | 'target'
  | 'previous'
  | 'current'
  | 'paper'
  | 'total'
  | 'guide'
  | 'other'

/**
 * The words of headings, folded as `foldLabel` folds. `names` are whole headings; `words` also count inside a longer
 * heading, the longest winning: 達成基準 is a target although 達成 alone is a result.
 */
export interface LexiconEntry {
  readonly role: Role
  /** Gives way to an entry of the same role that doesn't, where a paper has headings of both: 期限 to 数値目標. */
  readonly yields?: true
  readonly names: readonly string[]
  readonly words: readonly string[]
}

const list = (words: string): readonly string[] => words.trim().split(/\s+/)

/** The vocabulary of municipal goal tables. A city's new word is a new line here, never a branch. */
export const lexicon: readonly LexiconEntry[] = [
  {
    role: 'department',
    names: list(`
      部局名 部局 部局等 部局等名 部名 部課名 部等名 部署名 部署 部門 部門名 所属名
      所属 所属課 所属部局 所管 所管部 所管部局 所管部署 主管部局 担当部局 担当部
      担当部署 担当所属 担当部課 部局室名 部局課名 部局の名称 部局等の名称 組織名 局名
      課名
    `),
    words: list('部局名 担当部局 所属名 部署名 所管部局 担当部署 組織名'),
  },
  {
    role: 'department',
    yields: true,
    names: list('担当課 担当課名 担当課等 担当課室 所管課 主管課 担当'),
    words: [],
  },
  {
    role: 'number',
    names: list('番号 no 整理番号 目標番号 重点目標番号 項番 連番 通番 通し番号 ナンバー'),
    words: list('整理番号 目標番号 目標no'),
  },
  {
    role: 'title',
    names: list(`
      重点目標 重点目標名 重点目標項目 重点的な目標 重点取組目標 組織目標 組織重点目標
      部局目標 部局重点目標 部門目標 部目標 課目標 局目標 部の目標 課の目標 部局の目標
      組織の目標 業務目標 運営目標 施策目標 政策目標 基本目標 主要目標 重点施策 重点政策 重点課題
      重点項目 重点事業 重点テーマ 主要施策 目標 目標名 目標項目 目標テーマ 目標内容
      年度目標
    `),
    words: list('重点目標 組織目標 部局目標 部門目標'),
  },
  {
    role: 'initiatives',
    names: list(`
      取組 取組み 取り組み 主な取組 取組計画 取組方針 取組事業 実施内容 実施項目
      実施事項 実施方法 実施計画 実行計画 行動計画 活動計画 活動内容 事業内容 主な事業 具体策
      具体的方策 具体的手段 具体的内容 方策 手段 達成手段 達成方法 アクションプラン
      主要事業 主要な事業 実施すること 実施したこと 取り組むこと 取り組んだこと
    `),
    words: list(`
      重点取組項目 重点取り組み項目 重点取組事項 取組項目 取組み項目 取り組み項目
      取組内容 取組み内容 取り組み内容 取組の内容 取組みの内容 取り組みの内容 取組事項
      取組み事項 取り組み事項 具体的な取組 具体的な取り組み 具体的取組 具体的な重点取組
      具体的な方策 具体的な手段 具体的な内容 主な取組 主な取り組み
    `),
  },
  {
    role: 'initiatives',
    yields: true,
    names: [],
    words: list('取組 取組み 取り組み'),
  },
  {
    role: 'target',
    names: list(`
      目標値 達成目標 目標数値 達成すべき目標 活動目標 活動指標 評価基準 到達点 ゴール kpi
      期待成果 期待される効果 期待する効果 アウトカム
    `),
    words: list(`
      数値目標 達成基準 達成目標 達成水準 成果目標 到達目標 到達水準 目標値 目標水準
      達成指標 成果指標 評価指標 期待する成果 期待される成果
    `),
  },
  {
    role: 'target',
    yields: true,
    names: list(`
      期限 期日 時期 目標 指標 工程 スケジュール 年間スケジュール 実施期間 目標期限
      達成年度 いつまでに どこまで
    `),
    words: list('期限 達成期限 達成時期 実施時期 完了時期 目標年月'),
  },
  {
    role: 'result',
    names: list('実績 成果 結果 実績値 達成値 進捗度'),
    words: list(`
      達成状況 達成度 達成結果 達成実績 取組実績 取組結果 取組成果 取組状況
      取り組み状況 取り組み実績 取り組み結果 進捗状況 進行状況 実施状況 実施結果 実績
      成果
    `),
  },
  {
    role: 'previous',
    names: list('前年度 昨年度 前年 前年度重点目標 昨年度重点目標'),
    words: list('前年度 昨年度'),
  },
  {
    role: 'current',
    names: list('今年度 本年度 当年度 今年度重点目標 本年度重点目標 当該年度'),
    words: list('今年度 本年度 当年度'),
  },
  {
    role: 'paper',
    names: list('重点目標一覧 重点目標一覧表 重点目標シート 重点目標調書 目標管理シート'),
    words: list('一覧表 重点目標一覧 目標シート 管理シート 調書 工程表 管理表 進捗管理'),
  },
  { role: 'total', names: list('合計 計 小計 総計'), words: [] },
  {
    role: 'guide',
    names: list(`
      説明 解説 使い方 使用方法 書き方 意味 定義 用語 注意事項 留意事項 はじめに 凡例
      見本 サンプル
    `),
    words: list(`
      記入要領 記載要領 作成要領 入力要領 記入例 記載例 作成例 入力例 記入方法
      記載方法 作成方法 入力方法 記入の手引 作成の手引 操作説明 記入見本
    `),
  },
  {
    role: 'other',
    names: list(`
      達成率 進捗率 自己評価 評価 判定 備考 特記事項 予算 予算額 決算額 事業費 財源
      課題 現状 現状値 基準値 当初値 年度当初値 単位 担当 担当者 担当課 担当課等
      担当課名 関係課 関係部局 所管課 部局長 部長 課長 所属長 責任者 作成者 記入者
      連絡先 電話 電話番号 内線 職名 氏名 進捗 sdgs sdgsゴール 総合計画
      施策番号 区分 分類 難易度 優先順位 ウエイト ウェイト 翌年度の取組 来年度の取組
      次年度の取組 今後の取組 今後の予定 今後の方向性 理由 要因 背景 目的 所見 意見
      コメント 作成日 作成年月日 更新日 提出日 記入日
    `),
    words: list(`
      自己評価 翌年度 次年度 来年度 今後の 担当課 予算額 達成率 進捗率 課題 評価
      備考 作成日 提出日
    `),
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
  '年間',
  '名',
  '欄',
  '項目',
  '内容',
  '事項',
  'の',
]

/** What parts a heading of several words: 期限・数値目標. */
export const separators = /[・,、/／\\|]|及び|または|又は/
