type Numerals = 1 | 2 | 3

/** How `[DBNum1]` to `[DBNum3]` write numbers, as Excel shows them in Japan; no standard says it. */
interface NumeralTable {
  readonly figures: readonly string[]
  readonly units: readonly string[]
  readonly groups: readonly string[]
  /** Whether the one of 十, 百 and 千 is written. */
  readonly writesOne: boolean
}

const units = ['', '十', '百', '千']
const groups = ['', '万', '億', '兆']
const tables: Readonly<Record<Numerals, NumeralTable>> = {
  1: { figures: [...'〇一二三四五六七八九'], units, groups, writesOne: false },
  2: {
    figures: [...'〇壱弐参四伍六七八九'],
    units: ['', '拾', '百', '阡'],
    groups: ['', '萬', '億', '兆'],
    writesOne: true,
  },
  3: { figures: [...'０１２３４５６７８９'], units, groups, writesOne: false },
}

/** Every figure of a text by itself: 2022 is 二〇二二. */
export function replaceFigures(text: string, numerals: Numerals): string {
  return text.replace(/\d/g, (figure) => tables[numerals].figures[Number(figure)] ?? figure)
}

/** A whole number as it is read: 2022 is 二千二十二. How many 兆 there are is written figure by figure from 一〇〇〇〇兆 on. */
export function readAloud(figures: string, numerals: Numerals): string {
  const { figures: written, groups: names } = tables[numerals]
  const number = figures.replace(/^0+/, '')
  if (number === '') return written[0] ?? ''
  const groupsBelow = names.length - 1
  const isLong = number.length > names.length * 4
  const top = isLong ? number.slice(0, -groupsBelow * 4) : ''
  let text = isLong ? replaceFigures(top, numerals) + (names[groupsBelow] ?? '') : ''
  const rest = number.slice(top.length)
  for (let group = Math.ceil(rest.length / 4) - 1; group >= 0; group--) {
    const end = rest.length - group * 4
    const part = readGroup(rest.slice(Math.max(0, end - 4), end), numerals)
    if (part !== '') text += part + (names[group] ?? '')
  }
  return text
}

function readGroup(group: string, numerals: Numerals): string {
  const { figures, units: names, writesOne } = tables[numerals]
  return [...group]
    .map((figure, i) => {
      const unit = names[group.length - 1 - i] ?? ''
      if (figure === '0') return ''
      return figure === '1' && unit !== '' && !writesOne ? unit : (figures[Number(figure)] ?? '') + unit
    })
    .join('')
}
