import type { Version } from './version.ts'

/** What thinning looks at. */
export type Thinnable = Pick<Version, 'at' | 'name' | 'reasons'>

/** More versions of a sheet than this are never kept. */
export const MOST_VERSIONS = 50

const HOUR_MS = 3_600_000
const DAY_MS = 24 * HOUR_MS
/** Days begin at midnight in Japan. */
const JAPAN_MS = 9 * HOUR_MS

/**
 * The versions worth keeping at `now`, in the order given: of the last hour all, of the last day one an hour, of
 * those before one a day, which is the last one that a file or a restore stands behind, else the last. The newest
 * stays always, and so do those with a name unless there are more than fifty.
 */
export function thinVersions<T extends Thinnable>(versions: readonly T[], now: number): readonly T[] {
  const newestFirst = [...versions].sort((one, other) => other.at - one.at)
  const [newest] = newestFirst
  const slotOf = (version: T) =>
    version === newest || version.name !== null ? `${version.at}` : slotAt(version.at, now)
  const bestFirst = [...newestFirst].sort((one, other) => Number(isTelling(other)) - Number(isTelling(one)))
  const best = new Map([...bestFirst].reverse().map((version) => [slotOf(version), version]))
  const stay = newestFirst.filter((version) => best.get(slotOf(version)) === version)
  const rank = (version: T) => (version === newest ? 2 : Number(version.name !== null))
  const kept = new Set([...stay].sort((one, other) => rank(other) - rank(one)).slice(0, MOST_VERSIONS))
  return versions.filter((version) => kept.has(version))
}

/** Of two versions in one slot one goes. */
function slotAt(at: number, now: number): string {
  const age = now - at
  if (age < HOUR_MS) return `${at}`
  if (age < DAY_MS) return `hour ${Math.floor(at / HOUR_MS)}`
  return `day ${Math.floor((at + JAPAN_MS) / DAY_MS)}`
}

const isTelling = ({ reasons }: Thinnable): boolean => reasons.some(({ why }) => why !== 'worked')
