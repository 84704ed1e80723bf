import { foldLabel } from './fold-label.ts'
import { lexicon, modifiers, type Role } from './lexicon.ts'

/** A text that reads as a heading. */
export interface LabelMatch {
  /** All roles that fit equally well: 目標 may be a goal's or a target's heading. */
  readonly roles: readonly Role[]
  /** Whether the whole heading is in the lexicon, not only a word of it. */
  readonly exact: boolean
  /** A number written in the heading: 重点目標２. */
  readonly number: number | null
}

const byName = new Map<string, Role[]>()
const byWord: { readonly word: string; readonly role: Role }[] = []
for (const { role, names, words } of lexicon) {
  for (const name of new Set([...names, ...words])) {
    const folded = foldLabel(name)?.full ?? name
    const roles = byName.get(folded)
    if (!roles) byName.set(folded, [role])
    else if (!roles.includes(role)) roles.push(role)
  }
  for (const word of words) byWord.push({ word, role })
}
byWord.sort((a, b) => b.word.length - a.word.length)

const numbered = /^(.*?)(?:no\.?)?(\d{1,3})$/
/** A heading may be this much longer than the word it contains. */
const longestRest = 8

/** Looks a text up in the lexicon; null where it is no heading. Exact beats contained, longer words beat shorter ones. */
export function matchLabel(text: string): LabelMatch | null {
  const label = foldLabel(text)
  if (!label) return null
  const roles = byName.get(label.full) ?? byName.get(label.bare) ?? rolesOfParts(label.parts)
  if (roles) return { roles, exact: true, number: null }
  const [, stem = '', digits = ''] = numbered.exec(label.bare) ?? []
  const numberedRoles = digits === '' ? undefined : byName.get(stem)
  if (numberedRoles) return { roles: numberedRoles, exact: true, number: Number(digits) }
  return matchWord(label.bare)
}

/** 期限・数値目標: a whole heading where every part is one and they agree. */
function rolesOfParts(parts: readonly string[]): readonly Role[] | null {
  if (parts.length < 2) return null
  const [first = [], ...rest] = parts.map((part) => byName.get(part) ?? [])
  const common = first.filter((role) => rest.every((roles) => roles.includes(role)))
  return common.length > 0 ? common : null
}

function matchWord(label: string): LabelMatch | null {
  const hit = byWord.find(({ word }) => label.includes(word) && label.length - word.length <= longestRest)
  if (!hit) return null
  const at = label.indexOf(hit.word)
  const around = [label.slice(0, at), label.slice(at + hit.word.length)]
  return {
    roles: [hit.role],
    exact: around.every((rest) => rest === '' || modifiers.includes(rest)),
    number: null,
  }
}

const markedNumber = /^(?:no\.?|目標|重点目標|第)?(\d{1,3})[.)]?$/

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
