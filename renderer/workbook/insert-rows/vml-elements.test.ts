import { describe, expect, it } from 'vitest'
import { vmlElements } from './vml-elements.ts'

const texts = (vml: string, name = 'v:shape') => vmlElements(vml, name).map(({ text }) => text)

describe('elements of a legacy drawing', () => {
  it.each<[string, string, string[]]>([
    [
      'one after another',
      '<a><v:shape id="1">x</v:shape><v:shape\n>y</v:shape></a>',
      ['<v:shape id="1">x</v:shape>', '<v:shape\n>y</v:shape>'],
    ],
    ['empty ones', '<v:shape/><v:shape id="2" />', ['<v:shape/>', '<v:shape id="2" />']],
    [
      'but no others that begin alike',
      '<v:shapetype>x</v:shapetype><v:shape>y</v:shape>',
      ['<v:shape>y</v:shape>'],
    ],
    ['with HTML in them', '<v:shape><div><br></div></v:shape>', ['<v:shape><div><br></div></v:shape>']],
    ['up to one that never ends', '<v:shape>x</v:shape><v:shape>y', ['<v:shape>x</v:shape>']],
    ['none', '', []],
    ['none in half a tag', '<v:shape', []],
  ])('%s', (_, vml, found) => {
    expect(texts(vml)).toEqual(found)
  })

  it('that never end are passed over in one go', () => {
    expect(texts('<v:shape>'.repeat(1_000_000))).toEqual([])
  })
})
