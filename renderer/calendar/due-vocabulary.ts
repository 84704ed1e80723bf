/** How often something recurs. */
export type Every =
  'day' | 'week' | 'two-weeks' | 'month' | 'two-months' | 'quarter' | 'half-year' | 'year' | 'unsaid'

/** Months counted from April (0), as `fiscalMonths` takes them. */
export interface FiscalPart {
  readonly words: string
  readonly first: number
  readonly count: number
}

/** Quarters and halves of a fiscal year; `words` is a pattern over folded text. */
export const fiscalParts: readonly FiscalPart[] = [
  { words: '第?[1一]四半期|(?<![0-9])第?1Q', first: 0, count: 3 },
  { words: '第?[2二]四半期|(?<![0-9])第?2Q', first: 3, count: 3 },
  { words: '第?[3三]四半期|(?<![0-9])第?3Q', first: 6, count: 3 },
  { words: '第?[4四]四半期|(?<![0-9])第?4Q', first: 9, count: 3 },
  { words: '上半期|上期|前半期', first: 0, count: 6 },
  { words: '下半期|下期|後半期', first: 6, count: 6 },
]

/** A part of a month: days, both included; 31 is the last whatever the month. */
export interface MonthPart {
  readonly words: string
  readonly first: number
  readonly last: number
  /** The word leaves open what days are meant. */
  readonly vague?: true
}

/** Parts of a month, longer words before what they begin with. */
export const monthParts: readonly MonthPart[] = [
  { words: '上旬|初旬', first: 1, last: 10 },
  { words: '中旬', first: 11, last: 20 },
  { words: '下旬', first: 21, last: 31 },
  { words: '前半', first: 1, last: 15 },
  { words: '後半', first: 16, last: 31 },
  { words: '半ば|中頃|中ごろ', first: 11, last: 20, vague: true },
  { words: '初め|始め|はじめ|初頭|頭', first: 1, last: 10, vague: true },
  { words: '月末|末日|末', first: 31, last: 31 },
  { words: '中(?![学央止心間期国])', first: 1, last: 31 },
]

/** Sessions of an assembly, named for their month; when they sit differs from city to city. */
export const sessions =
  '(?:第\\d回)?(?:[市町村区県都府道])?(?:議会定例会|定例議会|定例会議|定例会|臨時議会|臨時会|議会)'

/** A season as calendar months, the first of them from 1. */
export interface Season {
  readonly word: string
  readonly month: number
  readonly count: number
}

/** Seasons as the Meteorological Agency cuts the year. */
export const seasons: readonly Season[] = [
  { word: '春', month: 3, count: 3 },
  { word: '夏', month: 6, count: 3 },
  { word: '秋', month: 9, count: 3 },
  { word: '冬', month: 12, count: 3 },
]

/** Words for a fiscal year by its distance from the sheet's own. */
export const relativeFiscalYears: Readonly<Record<string, number>> = {
  翌々年度: 2,
  再来年度: 2,
  来年度: 1,
  次年度: 1,
  翌年度: 1,
  今年度: 0,
  本年度: 0,
  当年度: 0,
  同年度: 0,
  前年度: -1,
  昨年度: -1,
  一昨年度: -2,
  前々年度: -2,
}

/** Words for a calendar year by its distance from the one in which the sheet's fiscal year begins. */
export const relativeYears: Readonly<Record<string, number>> = {
  翌年: 1,
  来年: 1,
  翌: 1,
  今年: 0,
  本年: 0,
  同年: 0,
  前年: -1,
  昨年: -1,
  一昨年: -2,
}

/** Words as a pattern over folded text; without the sign in a text none of them is there, which is quick to see. */
export interface SignedWords {
  readonly words: string
  readonly sign: RegExp
}

/** What recurs, and how often that is. */
export const recurringWords: readonly (SignedWords & { readonly every: Every })[] = [
  { words: '毎日', sign: /毎/, every: 'day' },
  { words: '隔週', sign: /週/, every: 'two-weeks' },
  {
    words:
      '毎週(?:\\(?[月火水木金土日](?:曜日?|(?=\\)))\\)?)?|各週|週(?:に)?[\\d一二三四五六七](?:[~-]\\d)?回',
    sign: /週/,
    every: 'week',
  },
  { words: '隔月|[2二][かカヵヶケ箇]月(?:に[1一]回|ごと|毎)', sign: /月/, every: 'two-months' },
  {
    words:
      '(?:毎月|各月)(?:末日?|第[\\d一二三四](?:[・、]第?[\\d一二三四])?[月火水木金土日]曜日?|\\d{1,2}日)?|月例|月次',
    sign: /月/,
    every: 'month',
  },
  {
    words:
      '(?<![\\d一二三四五六七八九十かカヵヶケ箇毎各])月(?:に)?[\\d一二三四五六七八九]{1,2}(?:[~-]\\d)?回',
    sign: /月/,
    every: 'month',
  },
  {
    words: '(?<![\\d一二三四五六七八九十翌前当同\\s])月末(?!残)|^月末',
    sign: /月末/,
    every: 'month',
  },
  {
    words: '四半期(?:に[1一]回|ごと|毎)|各四半期|毎四半期|[3三][かカヵヶケ箇]月(?:に[1一]回|ごと|毎)',
    sign: /[半月]/,
    every: 'quarter',
  },
  { words: '半期(?:ごと|毎)|半年(?:に[1一]回|ごと|毎)', sign: /半/, every: 'half-year' },
  { words: '毎年度?', sign: /毎/, every: 'year' },
  { words: '定期的', sign: /定期/, every: 'unsaid' },
]

/** What is done whenever it is needed. */
export const asNeededWords: SignedWords = {
  words: '随時|適宜|必要に応じて?|必要な都度|(?:その)?都度|逐次',
  sign: /[随適必都逐]/,
}

/** What goes on through the whole fiscal year. */
export const throughoutWords: SignedWords = {
  words:
    '通年(?![議雇採])|年間を?通(?:じて|して)|年度を通(?:じて|して)|一年中|1年中|常時|(?<=^|[\\s(・、:)])継続(?=$|[\\s)・、。])',
  sign: /[通年常継]/,
}

/** Words after a date that leave it uncertain. */
export const vagueWords = '頃|ごろ|目途|目処|めど|予定|見込み?|前後|想定'

/** Words before a date that leave it uncertain. */
export const vaguePrefixes = '概ね|おおむね|およそ'

/** Words after a date that open its beginning: all days up to it. */
export const untilWords = 'まで(?:に)?|迄に?|以前|より前|以内'
/** Words after a date that open its end: all days from it on. */
export const sinceWords = '以降|以後|から|より(?!前)|~'

/** Followed by one of these, a month or day names something else and is no due date. */
export const notAfterDate =
  '[ の]?(?:補正|当初予算|予算|決算|実績|現在|時点|対比|補助率)|号|版|病|生(?!涯)|分(?!野|科|析|館|庁|署)|期決算|比|曜|雨|間|あたり|当たり|額|次|度目|発行|改定済|策定済|締結済'

/** Followed by one of these, a year names a plan, a budget or a result and is no due date. */
export const notAfterYear =
  '[ の]?(?:補正|当初予算|予算|決算|実績|現在|時点|対比|目標|基準)|版|号|比|分|生|計画|事業|施策|交付|補助|採用|入学|卒|重点|方針|並み|同様|調査|国勢|度|目|間|[へに]向け|への|の(?:取組|課題|状況|事業|計画|施策|重点)'

/** Before 2/3 these make it a fraction and no day. */
export const notBeforeSlash = '(?:率|割合|補助)[ はの:]?'
/** After 2/3 these make it a fraction and no day. */
export const notAfterSlash = '[ の]?(?:補助|以上|以下|以内|未満|程度|相当|負担|交付|助成|減免|軽減)|[の]額'
