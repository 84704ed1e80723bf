import type { TestEntry } from './make-zip.ts'

const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const relation = (id: string, type: string, target: string, isExternal = false) =>
  `<Relationship Id="${id}" Type="${office}/${type}" Target="${target}"${isExternal ? ' TargetMode="External"' : ''}/>`
const relations = (...all: readonly string[]) => `<Relationships>${all.join('')}</Relationships>`

/** Words that stand in one part or another of `withActiveContent` and nowhere else: none may be in a book. */
export const activeTraces = [
  'example.com',
  'elsewhere.xlsx',
  'calc',
  'vbaProject',
  'oleObject1',
  'activeX1',
  'connections',
  'Auto_Open',
] as const

/** The parts of a workbook, its first worksheet made to hold something of each kind that is more than text and form. */
export function withActiveContent(parts: readonly TestEntry[]): TestEntry[] {
  const changed = parts.map((part) => ({
    ...part,
    bytes: changes[part.name]?.(String(part.bytes)) ?? part.bytes,
  }))
  return [...changed, ...more]
}

const changes: Readonly<Record<string, (xml: string) => string>> = {
  'xl/workbook.xml': (xml) =>
    xml.replace(
      '</sheets>',
      '$&<definedNames><definedName name="Auto_Open">Sheet1!$A$1</definedName></definedNames>',
    ),
  'xl/_rels/workbook.xml.rels': (xml) =>
    xml.replace(
      '</Relationships>',
      [
        relation('rIdV', 'vbaProject', 'vbaProject.bin'),
        relation('rIdE', 'externalLink', 'externalLinks/externalLink1.xml'),
        relation('rIdD', 'externalLink', 'externalLinks/externalLink2.xml'),
        relation('rIdC', 'connections', 'connections.xml'),
        '$&',
      ].join(''),
    ),
  'xl/worksheets/sheet1.xml': (xml) =>
    xml
      .replace('</sheetData>', `<row r="200"><c r="B200"><f>cmd|'/c calc'!A0</f><v>0</v></c></row>$&`)
      .replace(
        '</worksheet>',
        `<hyperlinks><hyperlink ref="C2:D2" xmlns:r="${office}" r:id="rIdH"/></hyperlinks>$&`,
      ),
}

const more: readonly TestEntry[] = [
  { name: 'xl/vbaProject.bin', bytes: 'x' },
  { name: 'xl/connections.xml', bytes: '<connections/>' },
  { name: 'xl/externalLinks/externalLink1.xml', bytes: '<externalLink><externalBook/></externalLink>' },
  {
    name: 'xl/externalLinks/_rels/externalLink1.xml.rels',
    bytes: relations(relation('rId1', 'externalLinkPath', 'file:///C:/elsewhere.xlsx', true)),
  },
  {
    name: 'xl/externalLinks/externalLink2.xml',
    bytes: '<externalLink><ddeLink ddeService="x"/></externalLink>',
  },
  { name: 'xl/embeddings/oleObject1.bin', bytes: 'x' },
  { name: 'xl/activeX/activeX1.xml', bytes: '<ocx/>' },
  {
    name: 'xl/worksheets/_rels/sheet1.xml.rels',
    bytes: relations(
      relation('rIdH', 'hyperlink', 'http://example.com/', true),
      relation('rIdO', 'oleObject', '../embeddings/oleObject1.bin'),
      relation('rIdX', 'control', '../activeX/activeX1.xml'),
      relation('rIdP', 'image', 'http://example.com/a.png', true),
    ),
  },
]
