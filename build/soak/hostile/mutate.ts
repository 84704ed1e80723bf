import type { BaseWorkbook } from './base-workbooks.ts'
import { byteMutations } from './byte-mutations.ts'
import type { Draft, Mutation, Mutations } from './draft.ts'
import { packageMutations } from './package-mutations.ts'
import { Random } from './random.ts'
import { largeSheetMutations, sheetMutations } from './sheet-mutations.ts'
import { writeDraft } from './write-draft.ts'
import { xmlMutations } from './xml-mutations.ts'
import { largeZipMutations, zipMutations } from './zip-mutations.ts'

/** A file of a run. */
export interface MutatedFile {
  /** Its place in the run: seed and place make the same file again. */
  readonly place: number
  readonly base: string
  /** What was done to it, in this order. */
  readonly mutations: readonly string[]
  readonly bytes: Uint8Array<ArrayBuffer>
  /** Goes on to decide what is done with the file. */
  readonly random: Random
}

/** How often each kind is drawn: what files meet on their way is rarer than what somebody makes on purpose. */
const kinds: readonly (readonly [often: number, mutations: Mutations])[] = [
  [0.4, sheetMutations],
  [0.35, xmlMutations],
  [0.12, packageMutations],
  [0.08, zipMutations],
  [0.049, byteMutations],
  [0.0007, largeSheetMutations],
  [0.0003, largeZipMutations],
]

/** All mutations by their names. */
export const mutations: ReadonlyMap<string, Mutation> = new Map(
  kinds.flatMap(([, own]) => Object.entries(own)),
)

const mostMutations = 4

/** The file at a place of the run with this seed: a real workbook with one to four mutations. */
export function mutate(bases: readonly BaseWorkbook[], seed: number, place: number): MutatedFile {
  const random = new Random(seed, place)
  const { file, parts } = random.pick(bases)
  let draft: Draft = { parts, keepsPacked: random.chance(0.1), finish: [] }
  const mutations: string[] = []
  const wanted = 1 + random.below(mostMutations)
  for (let tries = 0; mutations.length < wanted && tries < 20; tries++) {
    const [name, mutation] = draw(random)
    const changed = mutation(draft, random)
    if (changed === null) continue
    draft = changed
    mutations.push(name)
  }
  return { place, base: file, mutations, bytes: writeDraft(draft), random }
}

function draw(random: Random): readonly [string, Mutation] {
  let left = random.fraction()
  const kind = kinds.find(([often]) => (left -= often) < 0) ?? kinds[0]
  return random.pick(Object.entries(kind?.[1] ?? {}))
}
