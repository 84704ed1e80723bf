import type { Place } from './fold-text.ts'
import { matchAt, matchesIn } from './match-at.ts'
import { kanjiDigits, readNumeral, readScale } from './numerals.ts'
import { openBefore, ordinalAfter, ordinalBefore, phoneNumber, setPhrases } from './quantity-vocabulary.ts'
import { unitOf, unitWords, type Unit } from './units.ts'
import { eraWords } from './written-year.ts'

/** A number in a folded text, with the unit that follows it if there is one. */
export interface Amount {
  readonly start: number
  readonly end: number
  /** As written: 11,200千円 is 11200. */
  readonly value: number
  /** The scale written with it: 千 is 1000; 1 for none. */
  readonly scale: number
  readonly unit: Unit | null
}

const numberRun = new RegExp(`\\d[\\d,.]*|[${kanjiDigits}十百千万億]+`, 'g')
const anyNumber = new RegExp(`[\\d${kanjiDigits}十百千万億]`)
const digitRun = /\d[\d,.]*/y
const scaleRun = /[十百千万億兆]{1,3}/y
/** Longer runs of digits count nothing. */
const longestNumber = 24
const dates = `(?<![A-Za-z])(?:${eraWords}) ?(?:元|\\d{1,2})(?=[年.:()~ 、→-]|末|実績|現在|目標|時点|比|$)|(?<!\\d)\\d{1,4}年度?(?!間)|(?<!\\d)\\d{1,2}月(?:\\d{1,2}日)?|(?<![\\d/])\\d{1,2}/\\d{1,2}(?![\\d/])`
const blocked = new RegExp(`${phoneNumber}|${setPhrases}|${dates}`, 'g')
const unitAt = new RegExp(`( ?)(${unitWords})(?!${ordinalAfter})`, 'y')
const ordinal = new RegExp(`(?:${ordinalBefore})$`)
const openNumber = new RegExp(`${openBefore}$`)
/** After a space a unit must end its word: 1 校舎の改修 begins with a marker. */
const wordEnd = /[\s、。,.・()~→:/以未程超を増減の]|$/y
const wholeNumber = /^(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?$/
/** 1．3回 at the beginning of a line: a marker and a number. */
const markedNumber = /^\d{1,2}\.(?=\d)/

/** Every number of a folded text that is no ordinal, phone number or part of a set phrase, in order. */
export function findAmounts(text: string): readonly Amount[] {
  if (!anyNumber.test(text)) return []
  const taken = matchesIn(blocked, text).map((one) => ({ offset: one.index, length: one[0].length }))
  const found: Amount[] = []
  let next = 0
  let reached = 0
  for (const { 0: run, index } of matchesIn(numberRun, text)) {
    while (next < taken.length && endOf(taken[next]) <= index) next += 1
    const inside = (taken[next]?.offset ?? Infinity) <= index
    if (inside || index < reached || ordinal.test(text.slice(Math.max(0, index - 6), index))) continue
    const amount = readAmount(text, index, run)
    if (!amount) continue
    found.push(amount)
    reached = amount.end
  }
  return found
}

const endOf = (place: Place | undefined): number => (place ? place.offset + place.length : Infinity)

function readAmount(text: string, index: number, run: string): Amount | null {
  if (run.length > longestNumber) return null
  const amount = /^\d/.test(run) ? readInDigits(text, index, run) : readInKanji(text, index, run)
  return amount && Number.isFinite(amount.value) ? amount : null
}

function readInDigits(text: string, index: number, run: string): Amount {
  const trimmed = trimNumber(run)
  const marked = markedNumber.exec(trimmed)?.[0]
  const isMarked = marked !== undefined && /(?:^|\n) {0,3}$/.test(text.slice(Math.max(0, index - 4), index))
  const at = index + run.lastIndexOf(trimmed)
  const { amount, scale, end } = readScaled(text, readDigits(run), at + trimmed.length)
  const unit = readUnit(text, end)
  const value = Number((amount / scale).toPrecision(15))
  if (!isMarked || scale > 1 || !unit.unit || measures(unit.unit)) return { start: at, value, scale, ...unit }
  return { start: at + marked.length, value: Number(trimmed.slice(marked.length)), scale, ...unit }
}

function readInKanji(text: string, start: number, run: string): Amount | null {
  const { unit, end } = readUnit(text, start + run.length)
  const open = openNumber.test(text.slice(Math.max(0, start - 1), start))
  if (unit?.kanji !== true || open || isWordPart(text, start, run)) return null
  return { start, end, value: readNumeral(run), scale: 1, unit }
}

/** The number at the end of a run of digits, commas and dots: 1,200. is 1,200, 9,12 is 12. */
function trimNumber(run: string): string {
  const trimmed = run.replace(/[,.]{1,9}$/, '')
  if (wholeNumber.test(trimmed)) return trimmed
  return trimmed.slice(Math.max(trimmed.lastIndexOf(','), trimmed.lastIndexOf('.')) + 1) || '0'
}

interface Scaled {
  /** The amount with its scale in it. */
  readonly amount: number
  /** The smallest scale written, in which what is written stays as it is. */
  readonly scale: number
  readonly end: number
}

/** 11,200千, 1億2,000万, 2万5,000: each scale smaller than the one before. */
function readScaled(text: string, digits: number, at: number, above = Infinity): Scaled {
  const word = matchAt(scaleRun, text, at)?.[0]
  const factor = word === undefined ? above : readScale(word)
  if (word === undefined || factor >= above) return { amount: digits, scale: 1, end: at }
  const end = at + word.length
  const rest = matchAt(digitRun, text, end)?.[0]
  if (rest === undefined) return { amount: digits * factor, scale: factor, end }
  const tail = readScaled(text, readDigits(rest), end + rest.length, factor)
  return { ...tail, amount: digits * factor + tail.amount }
}

const readDigits = (written: string): number => Number(trimNumber(written).replaceAll(',', ''))

function readUnit(text: string, at: number): { readonly unit: Unit | null; readonly end: number } {
  const match = matchAt(unitAt, text, at)
  const end = at + (match?.[0].length ?? 0)
  const apart = match?.[1] !== ''
  if (!match || (apart && matchAt(wordEnd, text, end) === null)) return { unit: null, end: at }
  return { unit: unitOf(match[2] ?? '') ?? null, end }
}

const measures = ({ counts }: Unit): boolean =>
  ['ratio', 'area', 'length', 'mass', 'volume', 'energy', 'time', 'money'].includes(counts)

/** 〇〇件 stands for any number; 統一回答: a lone 一 behind another kanji belongs to that word; 一人 alone is seldom a number. */
function isWordPart(text: string, start: number, run: string): boolean {
  if (/^〇+$/.test(run)) return true
  return run === '一' && (/[\u4E00-\u9FFF]/.test(text.charAt(start - 1)) || text.charAt(start + 1) === '人')
}
