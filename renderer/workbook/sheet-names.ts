import { excelLimits } from './limits.ts'

/** Names for worksheets as Excel takes them: each once whatever its case, within 31 characters. */
export class SheetNames {
  readonly #taken: Set<string>

  /** `taken` are the names that are there. */
  constructor(taken: readonly string[]) {
    this.#taken = new Set(taken.map(fold))
  }

  /** Whether a sheet has that name, upper and lower case being one. */
  has(name: string): boolean {
    return this.#taken.has(fold(name))
  }

  /** A free name that is the wished one as far as Excel takes it: 総務部, else 総務部 (2). */
  next(wished: string): string {
    const name = legalName(wished)
    for (let count = 1; ; count++) {
      const fresh = shortened(name, count === 1 ? '' : ` (${count})`)
      if (this.has(fresh)) continue
      this.#taken.add(fold(fresh))
      return fresh
    }
  }
}

/** Excel keeps `History` for itself, in every language of its own. */
const reserved: ReadonlySet<string> = new Set(['history', '履歴'])

const fullWidth: Readonly<Record<string, string>> = {
  ':': '：',
  '\\': '＼',
  '/': '／',
  '?': '？',
  '*': '＊',
  '[': '［',
  ']': '］',
}

/** What Excel forbids in names is written full-width; what no XML or no tab can show is left out. */
function legalName(wished: string): string {
  const name = wished
    .replace(/[:\\/?*[\]]/g, (sign) => fullWidth[sign] ?? '')
    // eslint-disable-next-line no-control-regex -- exactly these
    .replace(/[\u0000-\u001f\u007f\ufffe\uffff]+/g, ' ')
    .replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, '')
    .replace(/^['\s]+|['\s]+$/g, '')
  return name === '' ? 'シート' : reserved.has(fold(name)) ? `${name}_` : name
}

/** Cut where it is too long, and never within a surrogate pair or in front of an apostrophe. */
function shortened(name: string, ending: string): string {
  let end = Math.min(name.length, excelLimits.sheetName - ending.length)
  if (end < name.length && /[\ud800-\udbff]/.test(name[end - 1] ?? '')) end--
  return name.slice(0, end).replace(/['\s]+$/, '') + ending
}

function fold(name: string): string {
  return name.toLowerCase()
}
