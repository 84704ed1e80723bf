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
  for (const [run] of text.normalize('NFKC').toLowerCase().matchAll(RUNS)) {
    const kind = run.codePointAt(0) ?? 0
    if (kind <= NINE) features.set(run, NUMBER)
    else if (kind < FIRST_HAN && run.length > 1) features.set(run, WORD)
    if (kind <= LAST_LATIN) continue
    for (let at = 0; at + 1 < run.length; at += 1) features.set(run.slice(at, at + 2), PAIR)
  }
  return features
}

/** Runs of 漢字, katakana, Latin letters or digits, after NFKC and in lower case. */
const RUNS = /[々〆ヶ\u3400-\u9fff\u{20000}-\u{3ffff}]+|[ァ-ヵヷ-ヺー]+|[a-z]+|\d[\d,.]*/gu
const NINE = 0x39
const LAST_LATIN = 0x7a
const FIRST_HAN = 0x3400

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
/** What a feature must tell to be looked at: keeps long lists fast. */
const TELLING = 0.02

/** Finds the index of the candidate that a text is clearly most like, or null. */
export type FindLikest = (text: Features) => number | null

/**
 * Prepares candidates for comparing. A shared feature counts the less the more candidates have it, and the more often
 * the side uses it at all (`everywhere`): words such as 実施 tell nothing.
 */
export function likestAmong(
  candidates: readonly Features[],
  everywhere: ReadonlyMap<string, number>,
): FindLikest {
  const holders = new Map<string, number[]>()
  candidates.forEach((features, index) => {
    for (const feature of features.keys()) {
      const known = holders.get(feature)
      if (known) known.push(index)
      else holders.set(feature, [index])
    }
  })
  return (text) => {
    const scores = new Float64Array(candidates.length)
    for (const [feature, weight] of text) {
      const among = holders.get(feature) ?? []
      const tells = (weight * Math.min(1, 2 / (everywhere.get(feature) ?? 1))) / among.length
      if (tells >= TELLING) for (const index of among) scores[index] = (scores[index] ?? 0) + tells
    }
    return clearBest(scores)
  }
}

function clearBest(scores: Float64Array): number | null {
  let index = -1
  let best = 0
  let second = 0
  scores.forEach((score, at) => {
    if (score > best) [index, best, second] = [at, score, best]
    else second = Math.max(second, score)
  })
  return best >= ENOUGH && best >= second * CLEARLY ? index : null
}
