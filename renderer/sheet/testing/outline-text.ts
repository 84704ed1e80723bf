import fc from 'fast-check'

const WORDS = [
  '計画の策定',
  '施設の改修',
  '3月',
  '2年度交付金',
  '研修会（5回）',
  'WS9回',
  '𠮷田﨑',
  '1.5倍',
  '○',
  '通年',
  'ﾊﾟﾝﾌ',
  '',
]
const MARKERS = [
  '①',
  '②',
  '③',
  '⑳',
  '(1)',
  '(2)',
  '（３）',
  '1.',
  '２．',
  'ア',
  'イ',
  '(ア)',
  '・',
  '・',
  '○',
  '-',
  '※',
  '(1)～(3)',
  '①、②',
  '',
]
const SPACES = ['', '', ' ', '　', '  ']

/** Text such as people type into a cell: markers in any order, spaces of both widths, continuation lines. */
export function outlineText(maxLines = 12): fc.Arbitrary<string> {
  const some = (values: readonly string[]) => fc.constantFrom(...values)
  const line = fc
    .tuple(
      some(SPACES),
      some(MARKERS),
      some(SPACES),
      fc.option(some(MARKERS), { freq: 5, nil: '' }),
      some(WORDS),
      some(WORDS),
    )
    .map((parts) => parts.join(''))
  return fc.array(line, { maxLength: maxLines }).map((lines) => lines.join('\n'))
}

/** A tidy outline: ①, each with (1), each with ・, numbered from 1. Sizes are drawn per level. */
export function tidyOutline(): fc.Arbitrary<string> {
  const text = fc.constantFrom(...WORDS.filter((word) => word !== '' && word !== '○'))
  const leaf = text.map((words) => `・${words}`)
  const middle = fc.tuple(text, fc.array(leaf, { maxLength: 2 }))
  const top = fc.tuple(text, fc.oneof(fc.array(middle, { maxLength: 3 }), fc.array(leaf, { maxLength: 3 })))
  return fc
    .array(top, { minLength: 1, maxLength: 4 })
    .map((tops) =>
      tops
        .flatMap(([words, below], n) => [
          `${String.fromCodePoint(0x2460 + n)} ${words}`,
          ...below.flatMap((child, m) =>
            typeof child === 'string' ? [child] : [`(${m + 1}) ${child[0]}`, ...child[1]],
          ),
        ])
        .join('\n'),
    )
}
