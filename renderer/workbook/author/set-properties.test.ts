import { describe, expect, it } from 'vitest'
import { fflateCodec } from '../fflate-codec.ts'
import { openWorkbook } from '../open-workbook.ts'
import { PartChanges } from '../part-changes.ts'
import { makeWorkbook } from '../testing/make-workbook.ts'
import type { TestEntry } from '../testing/make-zip.ts'
import { partTexts } from '../testing/part-texts.ts'
import { writeZip } from '../write-zip.ts'
import { setProperties } from './set-properties.ts'

const properties = { title: 'A & B', madeAt: new Date('2022-06-01T03:04:05.678Z') }
const relations = 'http://schemas.openxmlformats.org/package/2006/relationships'
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

function described(packageRelations: string, more: readonly TestEntry[] = []): ReadonlyMap<string, string> {
  const book = { sheets: [{ name: '表', inside: '' }], packageRelations, more }
  const workbook = openWorkbook(makeWorkbook(book), fflateCodec)
  const changes = new PartChanges(workbook)
  const missing = setProperties(workbook, changes, properties, (path) => path)
  const added = missing ? [missing.entry] : []
  return partTexts(writeZip(workbook.package.zip, changes.bytes(), fflateCodec, added))
}

const core =
  '<cp:coreProperties xmlns:cp="c" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>様式</dc:title><dc:creator>x</dc:creator><cp:lastModifiedBy>y</cp:lastModifiedBy></cp:coreProperties>'
const app =
  '<Properties><Application>Microsoft Excel</Application><HeadingPairs><v/></HeadingPairs><TitlesOfParts><v/></TitlesOfParts><Company/></Properties>'
const both = () =>
  described(
    `<Relationship Id="rId2" Type="${relations}/metadata/core-properties" Target="docProps/core.xml"/><Relationship Id="rId3" Type="${office}/extended-properties" Target="docProps/app.xml"/>`,
    [
      { name: 'docProps/core.xml', bytes: core },
      { name: 'docProps/app.xml', bytes: app },
    ],
  )

describe('the properties of a workbook', () => {
  it('say what it is called and when it was made, each once, and keep who wrote its template', () => {
    const xml = both().get('docProps/core.xml') ?? ''
    expect([...xml.matchAll(/<dc:title[^>]*>([^<]*)/g)].map(([, title]) => title)).toEqual(['A &amp; B'])
    expect(xml).toMatch(/<dcterms:created [^>]*>2022-06-01T03:04:05Z</)
    expect(xml).toMatch(/<dcterms:modified [^>]*>2022-06-01T03:04:05Z</)
    expect(xml).toContain('<dc:creator>x</dc:creator>')
    expect(xml).not.toContain('lastModifiedBy')
  })

  it('list no tabs that are not there', () => {
    expect(both().get('docProps/app.xml')).toBe(
      '<Properties><Application>Microsoft Excel</Application><Company/></Properties>',
    )
  })

  it('come where there are none, under an id that is free', () => {
    const parts = described('<Relationship Id="rIdCore" Type="x/y" Target="docProps/z.xml"/>')
    expect(parts.get('docProps/core.xml')).toContain('<dc:title')
    expect(parts.get('_rels/.rels')).toMatch(/Id="rIdCore1" Type="[^"]*core-properties" Target="\/docProps/)
  })
})
