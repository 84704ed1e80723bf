const kanji = [...'〇一二三四五六七八九']
const legalKanji = [...'〇壱弐参四伍六七八九']
const fullWidth = [...'０１２３４５６７８９']

type Numerals = 1 | 2 | 3

const figuresOf: Readonly<Record<Numerals, readonly string[]>> = { 1: kanji, 2: legalKanji, 3: fullWidth }
const unitsOf: Readonly<Record<Numerals, readonly string[]>> = {
  1: ['', '十', '百', '千'],
  2: ['', '拾', '百', '千'],
  3: ['', '十', '百', '千'],
}
const groupsOf: Readonly<Record<Numerals, readonly string[]>> = {
  1: ['', '万', '億', '兆'],
  2: ['', '萬', '億', '兆'],
  3: ['', '万', '億', '兆'],
}

/** Every figure of a text by itself: 2022 is 二〇二二. */
export function replaceFigures(text: string, numerals: Numerals): string {
  return text.replace(/\d/g, (figure) => figuresOf[numerals][Number(figure)] ?? figure)
}

/** A whole number as it is read: 2022 is 二千二十二. */
export function readAloud(figures: string, numerals: Numerals): string {
  const number = figures.replace(/^0+/, '')
  if (number === '') return figuresOf[numerals][0] ?? ''
  if (number.length > 16) return replaceFigures(number, numerals)
  let text = ''
  for (let end = number.length, group = 0; end > 0; end -= 4, group++) {
    const part = readGroup(number.slice(Math.max(0, end - 4), end), numerals)
    if (part !== '') text = part + (groupsOf[numerals][group] ?? '') + text
  }
  return text
}

/** Legal and full-width numerals write the one of 千, 百 and 十 too. */
function readGroup(group: string, numerals: Numerals): string {
  return [...group]
    .map((figure, i) => {
      const unit = unitsOf[numerals][group.length - 1 - i] ?? ''
      if (figure === '0') return ''
      return figure === '1' && unit !== '' && numerals === 1
        ? unit
        : (figuresOf[numerals][Number(figure)] ?? '') + unit
    })
    .join('')
}
