import { describe, expect, it } from 'vitest'
import { attemptRead } from './trouble.ts'
import { XmlScanner } from './xml-scanner.ts'

function opened(xml: string, ...path: string[]): XmlScanner {
  const scanner = new XmlScanner(xml, 'part')
  for (const name of path) while (scanner.next() !== 'end' && !scanner.is(name)) continue
  return scanner
}

describe('XmlScanner', () => {
  it('gives tags with their depth and place', () => {
    const scanner = new XmlScanner('<a><b x="1"/><c>t</c></a>', 'part')
    const seen: unknown[] = []
    for (let token = scanner.next(); token !== 'end'; token = scanner.next())
      seen.push([token, scanner.local(), scanner.depth, scanner.tagStart, scanner.tagEnd])
    expect(seen).toEqual([
      ['open', 'a', 1, 0, 3],
      ['open', 'b', 2, 3, 13],
      ['open', 'c', 2, 13, 16],
      ['close', 'c', 1, 17, 21],
      ['close', 'a', 0, 21, 25],
    ])
  })

  it('finds attributes by their whole name, prefixed ones by what follows the prefix', () => {
    const scanner = opened('<a r:id="1" id="2" xid="3" t=\'a"&lt;>b\'/>', 'a')
    expect([
      scanner.attribute('id'),
      scanner.prefixedAttribute('id'),
      scanner.attribute('r:id'),
      scanner.attribute('t'),
    ]).toEqual(['2', '1', '1', 'a"<>b'])
    expect(scanner.attribute('none')).toBeNull()
  })

  it('takes whole elements that stand right behind the tag, and nests on as if it had walked them', () => {
    const scanner = opened('<a><b/><c>1</c><c>2</c> <c>3</c></a>', 'b')
    const element = /<c>(\d)<\/c>/y
    expect([scanner.take(element)?.[1], scanner.take(element)?.[1], scanner.take(element)]).toEqual([
      '1',
      '2',
      null,
    ])
    expect([scanner.next(), scanner.local(), scanner.depth]).toEqual(['open', 'c', 2])
    expect([scanner.next(), scanner.next(), scanner.next()]).toEqual(['close', 'close', 'end'])
  })

  it('joins text around comments, sections and passed over elements', () => {
    const scanner = opened(
      '<a><t>一<!-- <x> -->二<![CDATA[<三>&]]>&amp;<b>no<c/></b>四\r\n五</t><u/></a>',
      't',
    )
    expect(scanner.text()).toBe('一二<三>&&四\n五')
    expect([scanner.next(), scanner.local()]).toEqual(['open', 'u'])
  })

  it('skips an element with all that is in it', () => {
    const scanner = opened('<a><b><b/><b><c/></b></b><d/></a>', 'b')
    scanner.skip()
    expect([scanner.next(), scanner.local(), scanner.depth]).toEqual(['open', 'd', 2])
  })

  it('ends on a part of twenty megabytes: a step back for each tag would not, before the runner gives up', () => {
    const xml = `<a>${'<row r="1"><c r="A1" t="s"><v>1</v></c></row>'.repeat(400_000)}</a>`
    const scanner = new XmlScanner(xml, 'part')
    let tags = 0
    while (scanner.next() !== 'end') tags++
    expect(tags).toBe(2 + 400_000 * 6)
  })

  it.each([
    '<a',
    '<a b',
    '<a b=',
    '<a b="',
    '<a/',
    '<a></b>',
    '</a>',
    '<a>',
    '',
    'text',
    '<a><!x></a>',
    '<a><!-- </a>',
    '< a/>',
  ])('calls %j damaged', (xml) => {
    const read = attemptRead(() => {
      const scanner = new XmlScanner(xml, 'part')
      while (scanner.next() !== 'end') continue
    })
    expect(read).toEqual({ ok: false, trouble: { code: 'damaged', part: 'part' } })
  })
})
