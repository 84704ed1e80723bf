import { onText, pickPart, relationsPart, withContent, withPart, withParts, type Mutations } from './draft.ts'
import type { Random } from './random.ts'

const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

/** Harm to what holds the parts together. */
export const packageMutations: Mutations = {
  'part missing': (draft, random) => {
    const at = pickPart(draft, random)
    return { ...draft, parts: draft.parts.filter((_, i) => i !== at) }
  },
  'all but the sheets missing': (draft) => ({
    ...draft,
    parts: draft.parts.filter(({ name }) => /workbook|sheet\d|\[Content/.test(name)),
  }),
  'part renamed': (draft, random) =>
    withPart(draft, pickPart(draft, random), (part) => ({ ...part, name: rewritten(part.name, random) })),
  'parts swapped': (draft, random) => {
    const [a, b] = [pickPart(draft, random), pickPart(draft, random)]
    const [first, second] = [draft.parts[a], draft.parts[b]]
    return first && second ? withContent(withContent(draft, a, second.content), b, first.content) : null
  },
  'part that nobody knows': (draft, random) =>
    withParts(draft, {
      name: random.pick(['xl/x.xml', 'x.bin', 'docProps/x.xml']),
      content: random.bytes(50),
    }),
  'content types missing': (draft) => ({
    ...draft,
    parts: draft.parts.filter(({ name }) => name !== '[Content_Types].xml'),
  }),
  'content type dropped': onText(/Content_Types/, (text, random) =>
    dropOne(text, /<(Override|Default)[^>]*>/g, random),
  ),
  'content type changed': onText(/Content_Types/, (text, random) =>
    changeOne(text, /ContentType="[^"]*"/g, random, `ContentType="${random.pick(contentTypes)}"`),
  ),
  'relationship dropped': onText(relationsPart, (text, random) => dropOne(text, oneRelation, random)),
  'relationship doubled': onText(relationsPart, (text, random) =>
    changeOne(text, oneRelation, random, '$&$&'),
  ),
  'relationship of another kind': onText(relationsPart, (text, random) =>
    changeOne(text, /Type="[^"]*"/g, random, `Type="${office}/${random.pick(kinds)}"`),
  ),
  'relationship that leads elsewhere': onText(relationsPart, (text, random) =>
    changeOne(text, /Target="[^"]*"/g, random, `Target="${random.pick(targets)}"`),
  ),
  'relationship that leads outside': onText(relationsPart, (text, random) =>
    changeOne(text, /Target="[^"]*"/g, random, `Target="${random.pick(outside)}" TargetMode="External"`),
  ),
  'relationship of a known name': onText(relationsPart, (text, random) =>
    changeOne(
      text,
      /\bId="[^"]*"/g,
      random,
      `Id="${random.pick(['rId1', 'rId2', '', '__proto__', 'toString'])}"`,
    ),
  ),
  'further relationship': onText(relationsPart, (text, random) =>
    text.replace(
      '</Relationships>',
      `<Relationship Id="rIdMore" Type="${office}/${random.pick(kinds)}" Target="${random.pick([...targets, ...outside])}"/>$&`,
    ),
  ),
  'relationships that loop': (draft, random) => {
    const own =
      draft.parts[pickPart(draft, random, /^xl\/.*\.xml$/)]?.name.split('/').at(-1) ?? 'workbook.xml'
    const loop = `<Relationship Id="rIdLoop" Type="${office}/${random.pick(kinds)}" Target="${own}"/>`
    return onText(relationsPart, (text) => text.replace('</Relationships>', `${loop}$&`))(draft, random)
  },
}

const oneRelation = /<Relationship\b[^>]*>/g

const kinds = [
  'worksheet',
  'sharedStrings',
  'styles',
  'officeDocument',
  'chartsheet',
  'xlMacrosheet',
  'theme',
  'comments',
  'drawing',
  'vmlDrawing',
  'externalLink',
  'hyperlink',
  'table',
  'pivotTable',
  'printerSettings',
  'vbaProject',
  'connections',
  'calcChain',
  'threadedComment',
  'person',
  'image',
  'oleObject',
  'control',
  'customXml',
]

const targets = [
  '',
  '.',
  '..',
  '/',
  'workbook.xml',
  'worksheets/sheet1.xml',
  '/xl/worksheets/sheet1.xml',
  'worksheets/sheet99.xml',
  '../[Content_Types].xml',
  '../../../../etc/passwd',
  'worksheets\\sheet1.xml',
  'WORKSHEETS/SHEET1.XML',
  '#A1',
  'styles.xml',
  'sharedStrings.xml',
  '__proto__',
  '%2e%2e/x',
  'worksheets/../worksheets/./sheet1.xml',
]

const outside = [
  'http://example.com/',
  'file:///C:/x.xlsx',
  '\\\\server\\share\\x.xlsx',
  'mailto:a@example.com',
  'javascript:x',
]

const contentTypes = [
  '',
  'application/xml',
  'text/html',
  'application/vnd.ms-excel.sheet.macroEnabled.main+xml',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml',
]

function rewritten(name: string, random: Random): string {
  return random.pick([
    name.toUpperCase(),
    name.replace(/\//g, '\\'),
    `/${name}`,
    name.replace(/\.xml$/, '.bin'),
    `x${name}`,
  ])
}

function dropOne(text: string, pattern: RegExp, random: Random): string | null {
  return changeOne(text, pattern, random, '')
}

/** One of the matches replaced, `$&` in it standing for what was there. */
function changeOne(text: string, pattern: RegExp, random: Random, by: string): string | null {
  const matches = [...text.matchAll(pattern)]
  if (matches.length === 0) return null
  const { index, 0: found } = random.pick(matches)
  return text.slice(0, index) + by.replaceAll('$&', () => found) + text.slice(index + found.length)
}
