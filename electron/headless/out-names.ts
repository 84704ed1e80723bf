const fullWidth: Readonly<Record<string, string>> = {
  '<': '＜',
  '>': '＞',
  ':': '：',
  '"': '”',
  '/': '／',
  '\\': '＼',
  '|': '｜',
  '?': '？',
  '*': '＊',
}

/** Names that Windows keeps for devices, whatever stands behind a dot. */
const devices = /^(con|prn|aux|nul|com\d|lpt\d)(?=\.|$)/i

/** Characters of a name, its ending apart: paths on Windows are short. */
const longest = 100

/** Names for files and folders as Windows takes them, each once whatever its case. */
export class OutNames {
  readonly #taken: Set<string>

  /** `taken` are the names that are there. */
  constructor(taken: readonly string[] = []) {
    this.#taken = new Set(taken.map(fold))
  }

  /** A free name that is the wished one as far as Windows takes it: 総務部.xlsx, else 総務部 (2).xlsx. */
  next(wished: string): string {
    const [, stem = '', ending = ''] = /^(.*?)(\.[A-Za-z0-9]{1,5})?$/su.exec(legalName(wished)) ?? []
    for (let count = 1; ; count++) {
      const name = `${[...stem].slice(0, longest).join('')}${count === 1 ? '' : ` (${count})`}${ending}`
      if (this.#taken.has(fold(name))) continue
      this.#taken.add(fold(name))
      return name
    }
  }
}

function legalName(wished: string): string {
  const name = wished
    .replace(/[<>:"/\\|?*]/g, (sign) => fullWidth[sign] ?? '')
    // eslint-disable-next-line no-control-regex -- exactly these
    .replace(/[\u0000-\u001f]+/g, ' ')
    .replace(devices, '$1_')
    .replace(/^\s+|[\s.]+$/g, '')
  return name === '' ? '名前なし' : name
}

function fold(name: string): string {
  return name.normalize('NFC').toLowerCase()
}
