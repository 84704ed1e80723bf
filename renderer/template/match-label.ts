import { foldLabel } from './fold-label.ts'
import { lexicon, modifiers, type LexiconEntry, type Role } from './lexicon.ts'

/** A text that reads as a heading. */
export interface LabelMatch {
  /** All roles that fit equally well: 目標 may be a goal's or a target's heading. */
  readonly roles: readonly Role[]
  /** Of `roles`, those it fills only where no other heading does. */
  readonly yielding: readonly Role[]
  /** Whether the whole heading is in the lexicon, not only a word of it. */
  readonly exact: boolean
  /** A number written in the heading: 重点目標２. */
  readonly number: number | null
}

type Meaning = Pick<LabelMatch, 'roles' | 'yielding'>

const byName = new Map<string, LexiconEntry[]>()
const byWord: { readonly word: string; readonly entry: LexiconEntry }[] = []
for (const entry of lexicon) {
  for (const name of new Set([...entry.names, ...entry.words])) {
    const folded = foldLabel(name)?.full ?? name
    byName.set(folded, [...(byName.get(folded) ?? []), entry])
  }
  for (const word of entry.words) byWord.push({ word, entry })
}
byWord.sort((a, b) => b.word.length - a.word.length)

const numbered = /^(.*?)(?:no\.?)?(\d{1,3})$/
/** A heading may be this much longer than the word it contains. */
const longestRest = 8

/** Looks a text up in the lexicon; null where it is no heading. Exact beats contained, longer words beat shorter ones. */
export function matchLabel(text: string): LabelMatch | null {
  const label = foldLabel(text)
  if (!label) return null
  const whole = meaningOf(label.full) ?? meaningOf(label.bare) ?? meaningOfParts(label.parts)
  if (whole) return { ...whole, exact: true, number: null }
  const [, stem = '', digits = ''] = numbered.exec(label.bare) ?? []
  const counted = digits === '' ? null : meaningOf(stem)
  if (counted) return { ...counted, exact: true, number: Number(digits) }
  const inner = meaningOf(withoutModifiers(label.bare))
  const word = matchWord(label.bare)
  return inner ? withSide(inner, word) : (word ?? meaningOfMixed(label.parts))
}

function meaningOf(name: string): Meaning | null {
  const entries = byName.get(name)
  return entries ? meaning(entries) : null
}

function meaning(entries: readonly LexiconEntry[]): Meaning {
  const roles = [...new Set(entries.map((entry) => entry.role))]
  const firm = new Set(entries.filter((entry) => !entry.yields).map((entry) => entry.role))
  return { roles, yielding: roles.filter((role) => !firm.has(role)) }
}

/** 期限・数値目標: a whole heading where every part is one and they agree. */
function meaningOfParts(parts: readonly string[]): Meaning | null {
  if (parts.length < 2) return null
  const meanings = parts.map(meaningOf)
  const roles = meanings[0]?.roles.filter((role) => meanings.every((one) => one?.roles.includes(role))) ?? []
  if (roles.length === 0) return null
  return { roles, yielding: roles.filter((role) => meanings.every((one) => one?.yielding.includes(role))) }
}

/** 取組・成果: headings of several columns in one are one of their own. */
function meaningOfMixed(parts: readonly string[]): LabelMatch | null {
  const isMixed = parts.length > 1 && parts.every((part) => byName.has(part))
  return isMixed ? { roles: ['other'], yielding: [], exact: true, number: null } : null
}

/** 今年度の取組: its word, and the half it names. */
function withSide(inner: Meaning, word: LabelMatch | null): LabelMatch {
  const sides = word?.roles.filter((role) => role === 'previous' || role === 'current') ?? []
  return { roles: [...inner.roles, ...sides], yielding: inner.yielding, exact: true, number: null }
}

const around = [...modifiers, '今年度', '本年度', '当年度', '前年度', '昨年度'].sort(
  (a, b) => b.length - a.length,
)

function withoutModifiers(label: string): string {
  if (byName.has(label)) return label
  const lead = around.find((one) => label.startsWith(one))
  const tail = around.find((one) => label.endsWith(one))
  if (lead !== undefined && lead.length < label.length) return withoutModifiers(label.slice(lead.length))
  return tail !== undefined && tail.length < label.length
    ? withoutModifiers(label.slice(0, -tail.length))
    : label
}

function matchWord(label: string): LabelMatch | null {
  const hit = byWord.find(({ word }) => label.includes(word) && label.length - word.length <= longestRest)
  if (!hit) return null
  const at = label.indexOf(hit.word)
  const rests = [label.slice(0, at), label.slice(at + hit.word.length)]
  return {
    ...meaning([hit.entry]),
    exact: rests.every((rest) => rest === '' || modifiers.includes(rest)),
    number: null,
  }
}

const markedNumber = /^(?:no\.?|目標|重点目標|組織目標|第)?(\d{1,3})[.)]?$/

/** A goal's number as a cell holds it: 1, １, ①, (1), No.1; null for anything else. */
export function readGoalNumber(text: string): number | null {
  if (text.length > 12) return null
  const folded = text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s()]/g, '')
  const digits = markedNumber.exec(folded)?.[1]
  return digits === undefined ? null : Number(digits)
}
