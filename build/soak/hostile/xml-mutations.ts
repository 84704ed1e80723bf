import { encodeUtf16 } from '../../../renderer/workbook/testing/encode-utf16.ts'
import { anyXml, onText, pickPart, textAt, withContent, type Mutation, type Mutations } from './draft.ts'
import { edgeNumbers, edgeReferences, edgeTexts } from './edge-values.ts'
import type { Random } from './random.ts'
import { findElement, findInside, findTag, findValue, splice, type Span } from './tags.ts'

/** Harm to the XML of any part. */
export const xmlMutations: Mutations = {
  'element dropped': at(findElement, () => ''),
  'element doubled': at(findElement, (text) => text + text),
  'element emptied': at(findElement, (text) => text.replace(/^(<[^<>]*[^/])>.*$/s, '$1/>')),
  'element doubled a hundred times': at(findElement, (text) =>
    text.length > 2_000 ? text : text.repeat(100),
  ),
  'element put into itself': at(findElement, (text) => text.replace(/>(?=.)/s, () => `>${text}`)),
  'element moved': onText(anyXml, moveElement),
  'element renamed': at(findTag, (tag, random) =>
    tag.replace(/^<\w+/, random.pick(['<x', '<row', '<c', '<t', '<f'])),
  ),
  'tag dropped': at(findTag, () => ''),
  'attribute dropped': at(findTag, (tag) => tag.replace(/\s[\w:]+="[^"]*"/, '')),
  'attribute doubled': at(findTag, (tag) => tag.replace(/(\s[\w:]+="[^"]*")/, '$1$1')),
  'attribute without quotes': at(findTag, (tag) => tag.replace(/="([^"]*)"/, '=$1')),
  'attribute in single quotes': at(findTag, (tag) => tag.replace(/="([^"']*)"/g, " = '$1'")),
  'number at an edge': onText(anyXml, edge('\\w*[a-z]\\w*', edgeNumbers)),
  'count that lies': onText(
    anyXml,
    edge('count|uniqueCount|min|max|numFmtId|xfId|fontId|sheetId|id', edgeNumbers),
  ),
  'index out of range': onText(
    anyXml,
    edge('s|r|si|localSheetId|activeTab|tabColor|fillId|ht|width', edgeNumbers),
  ),
  'reference at an edge': onText(anyXml, edge('ref|r|sqref|topLeftCell|activeCell|location', edgeReferences)),
  'value at an edge': at(findValue, (_, random) => random.pick(edgeTexts).replace(/"/g, '&quot;')),
  'text at an edge': at(findInside, (_, random) => random.pick(edgeTexts)),
  'number where text was': at(findInside, (_, random) => random.pick(edgeNumbers)),
  'formula of an edge': onText(/worksheets/, formula),
  'cut off': onText(anyXml, (text, random) => text.slice(0, random.below(text.length))),
  'nested deep': at(findInside, (text, random) => nest(text, random.pick([10, 498, 501, 5_000]))),
  doctype: onText(anyXml, (text, random) => head(text, random.pick(doctypes))),
  'processing instruction': onText(anyXml, (text, random) =>
    head(text, random.pick(['<?x y?>', '<?xml?>', '<?'])),
  ),
  'comment between': at(
    findTag,
    (tag, random) => random.pick(['<!-- < > -->', '<!--', '<!---->', '<!-- -- -->']) + tag,
  ),
  'section of characters': at(findInside, (text) => `<![CDATA[${text}]]>`),
  'other encoding declared': onText(anyXml, (text, random) => declare(text, random.pick(encodings))),
  'byte order mark': onText(anyXml, (text) => `\ufeff${text}`),
  'two byte order marks': onText(anyXml, (text) => `\ufeff\ufeff${text}`),
  'UTF-16': onBytes((text, random) => encodeUtf16(text, random.chance(0.5))),
  'bytes that are no UTF-8': onBytes((text, random) =>
    broken(text, random.pick([0xff, 0xc0, 0xed, 0xf8, 0x80, 0])),
  ),
  'prefixed names': onText(anyXml, (text) =>
    text.replace(/<(\/?)(\w+)(?=[\s/>])/g, '<$1x:$2').replace(/xmlns="/g, 'xmlns:x="'),
  ),
  'other namespace': onText(anyXml, (text) => text.replace(/xmlns="[^"]*"/, 'xmlns="http://example.com/"')),
  'strict namespace': onText(anyXml, (text) =>
    text.replace(/schemas\.openxmlformats\.org\/(\w+)\/2006/g, 'purl.oclc.org/ooxml/$1'),
  ),
  'white space everywhere': onText(anyXml, (text) => text.replace(/></g, '>\r\n\t <')),
  'empty part': onText(anyXml, (_, random) =>
    random.pick(['', ' ', '<', '<a/>', '<?xml version="1.0"?>', '\0', 'PK']),
  ),
  'two roots': onText(anyXml, (text) => text + text.replace(/^<\?xml.*?\?>/, '')),
}

const doctypes = [
  '<!DOCTYPE x>',
  '<!DOCTYPE x [<!ENTITY a "b">]>',
  '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>',
  '<!DOCTYPE x SYSTEM "http://example.com/x.dtd">',
  '<!doctype x>',
]

const encodings = ['Shift_JIS', 'UTF-16', 'UTF-7', 'ISO-8859-1', 'x', '', 'utf8', 'EUC-JP']

/** A change of what is found in the text of one part. */
function at(
  find: (text: string, random: Random) => Span | null,
  change: (found: string, random: Random) => string,
): Mutation {
  return onText(anyXml, (text, random) => {
    const span = find(text, random)
    return span && splice(text, span, change(text.slice(...span), random))
  })
}

function edge(name: string, values: readonly string[]) {
  return (text: string, random: Random) => {
    const span = findValue(text, random, name)
    return span && splice(text, span, random.pick(values))
  }
}

function onBytes(change: (text: string, random: Random) => Uint8Array): Mutation {
  return (draft, random) => {
    const place = pickPart(draft, random, anyXml)
    const text = textAt(draft, place)
    return text === null ? null : withContent(draft, place, change(text, random))
  }
}

function broken(text: string, byte: number): Uint8Array {
  const bytes = new TextEncoder().encode(text)
  bytes[bytes.length >> 1] = byte
  return bytes
}

function moveElement(text: string, random: Random): string | null {
  const from = findElement(text, random)
  if (!from) return null
  const rest = splice(text, from, '')
  const to = findTag(rest, random)
  return to && splice(rest, [to[0], to[0]], text.slice(...from))
}

const formulas = [
  'A1',
  'SUM(',
  '"',
  "'",
  '1/0',
  'A'.repeat(9_000),
  '('.repeat(2_000),
  "cmd|'/c x'!A1",
  '[1]S!A1',
  '&#0;',
  'A1:XFD1048576',
]

function formula(text: string, random: Random): string | null {
  const span = findFormulaPlace(text, random)
  const kind = random.pick([
    '',
    ' t="shared" si="0"',
    ' t="shared" ref="A1:XFD1048576" si="7"',
    ' t="array" ref="A1:C9"',
    ' t="dataTable"',
  ])
  return span && splice(text, span, `<f${kind}>${random.pick(formulas)}</f><v>`)
}

function findFormulaPlace(text: string, random: Random): Span | null {
  const start = text.indexOf('<v>', random.below(text.length))
  return start < 0 ? null : [start, start + 3]
}

const nest = (text: string, depth: number) => '<b>'.repeat(depth) + text + '</b>'.repeat(depth)

const head = (text: string, what: string) =>
  text.replace(/^(<\?xml.*?\?>)?/s, (declaration) => declaration + what)

const declare = (text: string, encoding: string) =>
  text.replace(/^(<\?xml.*?\?>)?/s, `<?xml version="1.0" encoding="${encoding}"?>`)
