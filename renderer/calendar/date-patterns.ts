import {
  fiscalParts,
  monthParts,
  relativeFiscalYears,
  relativeYears,
  sessions,
  sinceWords,
  untilWords,
  vagueWords,
} from './due-vocabulary.ts'
import { kanjiDigits } from './numerals.ts'
import { anyYear, eraNumber, eraWords, westernYear } from './written-year.ts'

const words = (table: Readonly<Record<string, number>>): string => Object.keys(table).join('|')
const parts = (table: readonly { readonly words: string }[]): string =>
  table.map((one) => one.words).join('|')

const monthNumber = '(?:1[0-2]|0?[1-9]|十[一二]?|[一二三四五六七八九])'
const dayNumber = '(?:3[01]|[12]\\d|0?[1-9]|三十一?|二?十[一二三四五六七八九]?|二十|[一二三四五六七八九])'
const dayList = `${dayNumber}日?(?:[・、,~-]${dayNumber}日?){0,8}(?<=日)(?!間)`
const yearOf = `(?:${anyYear}) ?年(?<fiscal>度)?[の ]?|(?<relativeFiscal>${words(relativeFiscalYears)})[の ]?|(?<relative>${words(relativeYears)})[の ]?`
const before = (pattern: string): string => `(?<![\\d./A-Za-z${kanjiDigits}十第])${pattern}`

/** 3月, 令和5年3月末, 5~7月, 6・9・12月, 翌4月, 12月1日, 9月議会. */
export const monthPattern = new RegExp(
  `(?:${yearOf})?(?:${before(`(?<others>${monthNumber}(?:[・、,~-]${monthNumber}){0,10})`)}(?<joint>[・、,~-]))?` +
    `(?<![\\d${kanjiDigits}十]|0\\.)(?<month>${monthNumber})月` +
    `(?:(?<days>${dayList})|の?(?<part>(?:${parts(monthParts)}|[上中](?=[・、][中下]旬))(?:[・、,~-](?:${parts(monthParts)})){0,3})|(?<session>${sessions}))?`,
  'g',
)
/** R5.3, R5.3.31, 2023/3/31, 令和5.3月末. */
export const dottedPattern = new RegExp(
  `(?<![A-Za-z\\d./-])(?:(?<era>${eraWords})(?<number>元|\\d{1,2})|(?<western>${westernYear}))` +
    `(?<dot>[./-])(?<month>1[0-2]|0?[1-9])(?!\\d)(?:\\k<dot>(?<days>3[01]|[12]\\d|0?[1-9]))?(?![\\d.%]\\d?)月?(?<part>末|[上中下]旬)?`,
  'g',
)
/** 3/31, 11/12・13・27, 8/6~8. */
export const slashPattern = new RegExp(
  `(?<![\\d./])(?<month>1[0-2]|0?[1-9])/(?<days>(?:3[01]|[12]\\d|0?[1-9])(?!\\d)(?:(?:\\([月火水木金土日]\\))?[・、,~](?:3[01]|[12]\\d|0?[1-9])(?![\\d,/月日人件回名]|:\\d\\d(?!\\d))){0,8})(?![\\d/]|\\.\\d)`,
  'g',
)
/** 令和5年度, 4~6年度, 来年度上半期, 年度末, 第2四半期. */
export const fiscalPattern = new RegExp(
  `(?:(?:(?:(?<![\\d第])(?<firstEra>${eraWords})? ?(?<first>${eraNumber}|${westernYear})(?<years>[~・、,-]))?(?:${anyYear}) ?年度|(?<relativeFiscal>${words(relativeFiscalYears)})|(?<own>年度(?=[の内末中当初始前後])))の?|(?=${parts(fiscalParts)}))` +
    `(?:(?<part>${parts(fiscalParts)})(?<edge>末|中)?|(?<yearPart>末|内|中(?!途)|当初(?!予算)|初め|始め|初頭|前半|後半))?`,
  'g',
)
/** 令和5年, 2023年末, 来年中, 年内, 年末, 年明け. */
export const calendarPattern = new RegExp(
  `(?:(?<![A-Za-z])(?<era>${eraWords}) ?(?<number>${eraNumber})年|(?<!\\d)(?<western>${westernYear})年|(?<relative>来年|本年|今年)|(?<own>(?<![\\d周毎本通学]))年(?=[内末明始]))` +
    `(?!度|\\d|前|目)(?<yearPart>内|末年始|末|明け|始|中)?`,
  'g',
)
/** 夏頃, 来春, 令和5年秋. */
export const seasonPattern = new RegExp(
  `(?:(?:${yearOf})|(?<near>[今来翌]|初|早|晩))?(?:(?<=[\\s(・、:~年度のはを今来翌]|^)(?<alone>[春夏秋冬])[季期]?(?=$|[\\s)・、。~])|(?<season>[春夏秋冬])[季期]?(?=${vagueWords}|${untilWords}|${sinceWords}))`,
  'g',
)
