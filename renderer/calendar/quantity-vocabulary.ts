/** How a quantity bounds or colours what is counted. */
export type Comparator = 'at-least' | 'at-most' | 'below' | 'above' | 'about' | 'gross' | 'in-all'

/** Words before or after a quantity, as patterns over folded text. */
export interface ComparatorWord {
  readonly words: string
  readonly comparator: Comparator
}

/** Words before a quantity. */
export const comparatorPrefixes: readonly ComparatorWord[] = [
  { words: '約|およそ|おおよそ|概ね|おおむね|凡そ', comparator: 'about' },
  { words: '(?:延べ|のべ)(?:[^\\s\\d、。,()延]{1,6}数)?|延', comparator: 'gross' },
  { words: '合計|累計|総計|(?<![小推合累総設統会])計', comparator: 'in-all' },
  { words: '最低|少なくとも|下限', comparator: 'at-least' },
  { words: '最大|最高|上限', comparator: 'at-most' },
]

/** Words after a quantity. */
export const comparatorSuffixes: readonly ComparatorWord[] = [
  { words: '以上', comparator: 'at-least' },
  { words: '以下|以内|まで', comparator: 'at-most' },
  { words: '未満', comparator: 'below' },
  { words: 'を?超(?:え(?:る)?)?', comparator: 'above' },
  { words: '程度|前後|ほど|くらい|ぐらい|弱(?![者点視い])|強(?![化靱い])', comparator: 'about' },
]

/** Words after a quantity that make it a change: 5%増. */
export const changeWords: readonly { readonly words: string; readonly change: 'more' | 'less' }[] = [
  { words: '増(?![設刷築進資員強])加?|上昇|向上|アップ|UP|上積み|上乗せ|拡大|プラス', change: 'more' },
  { words: '減(?![免災税])少?|削減|低減|縮減|低下|ダウン|短縮|縮小|抑制|節減|マイナス', change: 'less' },
]

/** How often a quantity is meant: 週1回, 1日1回. */
export const perWords: readonly {
  readonly words: string
  readonly per: 'day' | 'week' | 'month' | 'year'
}[] = [
  { words: '毎日|[1一]日(?:に|当たり|あたり)?|日に', per: 'day' },
  { words: '毎週|(?<![前今翌先])週に?', per: 'week' },
  { words: '毎月|(?:か|ヶ|カ|ヵ|箇)月に?|(?<![\\d一二三四五六七八九十前今翌先])月に?', per: 'month' },
  { words: '毎年度?|年間|(?<![\\d前今翌昨元一二三四五六七八九十])年に?', per: 'year' },
]

/** The same after a quantity: 2件/月. */
export const perSuffixes: readonly {
  readonly words: string
  readonly per: 'day' | 'week' | 'month' | 'year'
}[] = [
  { words: '/日', per: 'day' },
  { words: '/週', per: 'week' },
  { words: '/月', per: 'month' },
  { words: '/年度?', per: 'year' },
]

/** What a change is measured against: 前年度比5%増, 対前年度. A year (R3比) serves as well. */
export const comparedWith = '前々年度|前年度|昨年度|前年同[月期]|前年|昨年|前回|前期|現状|従来|当初|目標'

/** Words that say that the number after them is what was, not what is aimed at. */
export const baselineLabels =
  '現状値?|現況値?|現在値?|基準値|実績値?|当初値|前年度|昨年度|前年|昨年|前回|従来|これまで|既存'

/** Words that say that the number after them is aimed at. */
export const targetLabels = '目標値?|目標数|計画値?|見込値?'

/** Numbers and units in set phrases count nothing. */
export const setPhrases =
  '[1一]人(?:[1一]人|[1一]台|ひとり|暮らし|当たり|あたり|親)|三位一体|百人一首|十人十色|二人三脚|[1一](?:校|市|町|村|地区|店|社|戸)[1一](?![0-9])|(?<!\\d)\\d{1,4}分の\\d{1,4}'

/** Before a number these make it a name: 第2期, 第1~3回, No.5, 内線. */
export const ordinalBefore = '第|第\\d{1,3}[~・、-]|No\\.?|№|番号:?|TEL:?|電話:?|内線:?|FAX:?'
/** Before a kanji numeral these leave the number open: 数十人. */
export const openBefore = '[数何幾第]'
/** After a unit these make the number a name: 3回目, 30人制. */
export const ordinalAfter = '目(?!標)|制(?!作|定|度)|組の|級|ごと|毎'
/** A telephone number, area code first. */
export const phoneNumber = '(?<!\\d)0\\d{1,4}[-(]\\d{1,4}[-)]\\d{3,4}(?!\\d)'
