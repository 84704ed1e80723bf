import { describe, expect, it } from 'vitest'
import type { BookItem } from './book-items.ts'
import { csvHead, csvRow, jsonLine } from './item-rows.ts'
import { plainWords } from './testing/plain-words.ts'

const item: BookItem = {
  department: '総務部',
  file: '総務部, "改".xlsx',
  goal: 2,
  goalTitle: '目標\n二行目',
  fiscalYear: 2022,
  side: 'current',
  path: '①/(1)',
  text: '=1+1',
  outcomes: ['3月', '100件'],
  facts: { from: '2023-03-01', to: '2023-03-31', quantity: -5, unit: '件', baseline: null },
  isPaired: true,
  marks: '',
  codes: [],
}
const cellOf = (text: string) =>
  csvRow({ ...item, text }, plainWords)
    .split(',①/(1),')[1]
    ?.split(',"3月')[0]

describe('CSV', () => {
  it('has a heading for each cell, and quotes where they are needed', () => {
    expect(csvHead(plainWords).split(',')).toHaveLength(15)
    expect(csvRow(item, plainWords)).toBe(
      `総務部,"総務部, ""改"".xlsx",2022,current,2,"目標\n二行目",①/(1),'=1+1,"3月\n100件",2023-03-01,2023-03-31,-5,件,,\r\n`,
    )
  })

  it.each(['=1', '+1', '-1', '@a', '\ta', '＝1', '＠a'])('lets no program take %j for a formula', (text) => {
    expect(cellOf(text)).toBe(`'${text}`)
  })

  it('leaves other texts as they are, and says what is unpaired', () => {
    expect(cellOf('①a=b')).toBe('①a=b')
    expect(csvRow({ ...item, isPaired: false }, plainWords)).toMatch(/,unpaired\r\n$/)
  })

  it('has the marks of the book', () => {
    expect(csvRow({ ...item, marks: '複数のファイル' }, plainWords)).toMatch(/,複数のファイル\r\n$/)
    expect(csvRow({ ...item, isPaired: false, marks: '=x' }, plainWords)).toMatch(/,"unpaired\n=x"\r\n$/)
  })
})

it('JSON Lines keep every text as it is, on one line each', () => {
  const line = jsonLine(item)
  expect(line.indexOf('\n')).toBe(line.length - 1)
  expect(JSON.parse(line)).toEqual({
    department: '総務部',
    file: '総務部, "改".xlsx',
    fiscalYear: 2022,
    side: 'current',
    goal: 2,
    goalTitle: '目標\n二行目',
    path: '①/(1)',
    text: '=1+1',
    outcome: '3月\n100件',
    paired: true,
    dueFrom: '2023-03-01',
    dueTo: '2023-03-31',
    quantity: -5,
    unit: '件',
    baseline: null,
    marks: [],
  })
})
