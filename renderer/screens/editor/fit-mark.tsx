import { createContext, use } from 'react'
import { fitText } from '../../text/fit-words.ts'
import type { FieldName } from './field-name.ts'
import type { FitPlace } from './fit-places.ts'

const FitContext = createContext<ReadonlyMap<FieldName, number>>(new Map())

/** Gives the fields of the open goal what the paper can't hold of them. */
export const FitProvider = FitContext.Provider

/** By field, how many lines are too many: of the open goal, and of the whole sheet. */
export function fitMarks(places: readonly FitPlace[], goal: string | null): ReadonlyMap<FieldName, number> {
  return new Map(
    places
      .filter((place) => place.goal === null || place.goal === goal)
      .flatMap(({ fields, lines }) => fields.map((field) => [field, lines] as const)),
  )
}

/** The id of a field's mark, for what describes it; null where the paper holds its text. */
export function useFitMark(name: FieldName): string | null {
  return use(FitContext).has(name) ? markId(name) : null
}

/** Says below a field how many of its lines the paper can't hold; nothing where it holds them. */
export function FitMark({ name }: { readonly name: FieldName }) {
  const lines = use(FitContext).get(name)
  return lines === undefined ? null : (
    <p id={markId(name)} className="px-1.5 text-dns-14N-120 text-error-2">
      {fitText.mark(lines)}
    </p>
  )
}

const markId = (name: FieldName) => `${name} fit`.replaceAll(/[ :]/g, '-')
