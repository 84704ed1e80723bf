import type { TestEntry } from '../../../renderer/workbook/testing/make-zip.ts'
import type { Random } from './random.ts'

/** How an entry lies in the zip where it isn't honest. */
export type EntryLies = Omit<Partial<TestEntry>, 'name' | 'bytes' | 'stored'>

/** One part of a workbook in the making. */
export interface Part {
  readonly name: string
  /** Text where it is XML. */
  readonly content: string | Uint8Array
  readonly lies?: EntryLies
  /** As it lay deflated in the real file; left out once it was changed. */
  readonly packed?: { readonly bytes: Uint8Array; readonly crc: number; readonly size: number }
}

/** A workbook in the making: its parts, and what is done to the bytes when they are written. */
export interface Draft {
  readonly parts: readonly Part[]
  /** Whether parts that weren't changed stay deflated; stored they are quicker. */
  readonly keepsPacked: boolean
  readonly finish: readonly ((bytes: Uint8Array<ArrayBuffer>) => Uint8Array<ArrayBuffer>)[]
}

/** One kind of harm: the draft with it, or null where there is nothing in the draft to do it to. */
export type Mutation = (draft: Draft, random: Random) => Draft | null

/** Mutations by what they do. */
export type Mutations = Readonly<Record<string, Mutation>>

/** The draft with other content in the part at a place; it is no longer as it lay packed. */
export function withContent(draft: Draft, at: number, content: string | Uint8Array): Draft {
  return withPart(draft, at, ({ name, lies }) => ({ name, content, ...(lies ? { lies } : {}) }))
}

/** The draft with another part at a place. */
export function withPart(draft: Draft, at: number, change: (part: Part) => Part): Draft {
  return { ...draft, parts: draft.parts.map((part, i) => (i === at ? change(part) : part)) }
}

/** The draft with further parts at its end. */
export function withParts(draft: Draft, ...parts: readonly Part[]): Draft {
  return { ...draft, parts: [...draft.parts, ...parts] }
}

/** The draft whose written bytes go through one more change. */
export function withFinish(draft: Draft, finish: Draft['finish'][number]): Draft {
  return { ...draft, finish: [...draft.finish, finish] }
}

/** The place of one of the parts whose names match; -1 where none does. */
export function pickPart({ parts }: Draft, random: Random, name: RegExp = /./): number {
  const places = parts.flatMap((part, i) => (name.test(part.name) ? [i] : []))
  return places.length === 0 ? -1 : random.pick(places)
}

/** The text of the part at a place; null where it has none. */
export function textAt({ parts }: Draft, at: number): string | null {
  const content = parts[at]?.content
  return typeof content === 'string' ? content : null
}

/** A mutation of the text of one of the parts whose names match. */
export function onText(name: RegExp, change: (text: string, random: Random) => string | null): Mutation {
  return (draft, random) => {
    const at = pickPart(draft, random, name)
    const text = textAt(draft, at)
    const changed = text === null ? null : change(text, random)
    return changed === null || changed === text ? null : withContent(draft, at, changed)
  }
}

/** Names of every part that is text. */
export const anyXml = /\.(xml|rels|vml)$/i
/** Names of worksheets. */
export const sheetPart = /^xl\/worksheets\/[^/]+\.xml$/i
/** The name of the workbook part. */
export const bookPart = /^xl\/workbook\.xml$/i
/** Names of relationship parts. */
export const relationsPart = /\.rels$/i
