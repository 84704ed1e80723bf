import { baselineLabels, targetLabels } from './quantity-vocabulary.ts'
import { eraNumber, eraWords, readYear, westernYear } from './written-year.ts'

/** What the words right before a number call it. */
export interface Label {
  /** It is called what was, or what is aimed at; null when neither is said. */
  readonly role: 'was' | 'aim' | null
  /** The western year that it is of, null when none is named. */
  readonly year: number | null
}

const year = `(?<![A-Za-z])(?<era>${eraWords}) ?(?<number>${eraNumber})|(?<!\\d)(?<western>${westernYear})`
const label = new RegExp(
  `(?:(?:${year})(?:年度?)?(?:\\d{1,2}月)?)?[(の ]{0,2}(?:(?<!対)(?<was>${baselineLabels})|(?<aim>${targetLabels})|末|現在|時点){0,3}(?:\\([^()\\n]{1,8}\\))?[ :は=]{0,2}$`,
)
/** What is read before a number is no longer than this. */
const reach = 24

/** How a number at `start` is called by what stands between `floor` and it. */
export function readLabel(text: string, start: number, floor: number): Label {
  const groups = label.exec(text.slice(Math.max(floor, start - reach), start))?.groups ?? {}
  const aim = groups['aim'] !== undefined
  const was = groups['was'] !== undefined
  return { role: aim ? 'aim' : was ? 'was' : null, year: readYear(groups) }
}
