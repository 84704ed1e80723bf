/** What two texts may share, each with how much it tells. */
export type Features = ReadonlyMap<string, number>

const NUMBER = 2
const WORD = 2
const PAIR = 1

/**
 * What a text can be recognised by: pairs of neighbouring 漢字, katakana or Latin letters, whole runs of katakana and
 * of Latin letters, and numbers, the last three weighing more. Hiragana and signs tell nothing.
 */
export function featuresOf(text: string): Features {
  const features = new Map<string, number>()
  const runs = text
    .normalize('NFKC')
    .toLowerCase()
    .match(/[\p{sc=Han}々〆ヶ]+|[\p{sc=Katakana}ー]+|[a-z]+|\d[\d,.]*/gu)
  for (const run of runs ?? []) {
    if (/^\d/.test(run)) features.set(run, NUMBER)
    else if (!/^\p{sc=Han}/u.test(run) && run.length > 1) features.set(run, WORD)
    for (let at = 0; at + 1 < run.length && !/^[a-z\d]/.test(run); at += 1)
      features.set(run.slice(at, at + 2), PAIR)
  }
  return features
}

/** How many of these texts have each feature. */
export function frequencies(texts: readonly Features[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const features of texts) {
    for (const feature of features.keys()) counts.set(feature, (counts.get(feature) ?? 0) + 1)
  }
  return counts
}

/** The least likeness that counts: one pair of letters that no third text of the side has. */
const ENOUGH = 1
/** How much more than the second best the best must have. */
const CLEARLY = 1.5

/**
 * The index of the candidate that a text is clearly most like, or null. A shared feature counts the less the more
 * candidates have it, and the more often the side uses it at all (`everywhere`): words such as 実施 tell nothing.
 */
export function mostLike(
  text: Features,
  candidates: readonly Features[],
  everywhere: ReadonlyMap<string, number>,
): number | null {
  const among = frequencies(candidates)
  const weigh = (feature: string, weight: number) =>
    (weight * Math.min(1, 2 / (everywhere.get(feature) ?? 1))) / (among.get(feature) ?? 1)
  const scores = candidates.map((candidate) => {
    let score = 0
    for (const [feature, weight] of text) if (candidate.has(feature)) score += weigh(feature, weight)
    return score
  })
  const best = Math.max(0, ...scores)
  const index = scores.indexOf(best)
  const second = Math.max(0, ...scores.filter((_, other) => other !== index))
  return best >= ENOUGH && best >= second * CLEARLY ? index : null
}
