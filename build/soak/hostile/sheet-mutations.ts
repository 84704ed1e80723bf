import { bookPart, onText, sheetPart, type Mutation, type Mutations } from './draft.ts'
import { edgeReferences, edgeTexts } from './edge-values.ts'
import type { Random } from './random.ts'

/** Harm to what a worksheet and its workbook say, in XML that is well-formed. */
export const sheetMutations: Mutations = {
  'merges that overlap': behindData(
    () => '<mergeCells count="2"><mergeCell ref="A1:D20"/><mergeCell ref="B2:E30"/></mergeCells>',
  ),
  'merges that overlap the real ones': merges((random) => `${cell(random)}:${cell(random)}`),
  'merge over the whole sheet': merges(() => 'A1:XFD1048576'),
  'merge of an edge': merges((random) => random.pick(edgeReferences)),
  'merges gone': onText(sheetPart, (text) => text.replace(/<mergeCells.*<\/mergeCells>/s, '')),
  'dimension that lies': onText(sheetPart, (text, random) =>
    text.replace(/<dimension[^>]*>/, `<dimension ref="${random.pick(edgeReferences)}"/>`),
  ),
  'no addresses of cells': onText(sheetPart, (text) => text.replace(/<c r="[^"]*"/g, '<c')),
  'no numbers of rows': onText(sheetPart, (text) => text.replace(/<row r="[^"]*"/g, '<row')),
  'rows from the end': onText(sheetPart, (text) => reorder(text, /<row\b.*?<\/row>/gs)),
  'cells from the end': onText(sheetPart, (text) => reorder(text, /<c\b[^>]*>(?:(?!<c\b).)*?<\/c>/gs)),
  'row far down': inData(
    (random) =>
      `<row r="${random.pick([1_048_576, 1_048_577, 500_000, 0])}"><c r="A1" t="str"><v>下</v></c></row>`,
  ),
  'cell far to the right': inData(() => '<row r="1048576"><c r="XFD1048576" t="str"><v>隅</v></c></row>'),
  'cells doubled': inData(
    (random) =>
      `<row r="${1 + random.below(20)}">${`<c r="${cell(random)}" t="str"><v>二</v></c>`.repeat(2)}</row>`,
  ),
  'cell of every kind': inData(
    (random) =>
      `<row><c t="${random.pick(['b', 'e', 'd', 'n', 's', 'str', 'inlineStr', 'x', ''])}" s="${random.pick(['0', '99999', '-1', 'x'])}"><v>${random.pick(['1', '-1', '99999', 'x', '#REF!', '2022-04-01', '1e999'])}</v></c></row>`,
  ),
  'inline text with runs': inData(
    (random) =>
      `<row><c t="inlineStr"><is><r><t>${escaped(random)}</t></r><rPh sb="0" eb="99"><t>ア</t></rPh><r><rPr/><t/></r><phoneticPr fontId="999"/></is></c></row>`,
  ),
  'hundreds of empty rows': inData((random) => '<row/>'.repeat(random.pick([100, 2_000, 20_000]))),
  'hundreds of empty cells': inData(
    (random) => `<row>${'<c s="1"/>'.repeat(random.pick([100, 2_000, 17_000]))}</row>`,
  ),
  'text index out of range': onText(sheetPart, (text, random) =>
    text.replace(/(t="s"[^>]*><v>)\d+/, `$1${random.pick(['999999', '-1', '1.5', '', 'x', '4294967296'])}`),
  ),
  'format index out of range': onText(sheetPart, (text, random) =>
    text.replace(/ s="\d+"/g, ` s="${random.pick(['99999', '-1', 'x', '4294967295'])}"`),
  ),
  'widths at an edge': before(
    '<sheetData',
    () =>
      '<cols><col min="1" max="16384" width="1e308" customWidth="1"/><col min="5" max="2" width="-1" hidden="1"/></cols>',
  ),
  'heights at an edge': onText(sheetPart, (text, random) =>
    text.replace(/<row /g, `<row ht="${random.pick(['0', '-5', '1e9', 'NaN', '409.6'])}" customHeight="1" `),
  ),
  'everything hidden': onText(sheetPart, (text) => text.replace(/<row /g, '<row hidden="1" ')),
  'sheet hidden': onText(bookPart, (text, random) =>
    text.replace(/<sheet /g, `<sheet state="${random.pick(['hidden', 'veryHidden', 'x'])}" `),
  ),
  'sheets of one name': onText(bookPart, (text, random) =>
    text.replace(/<sheet name="[^"]*"/g, `<sheet name="${random.pick(names)}"`),
  ),
  'sheet listed twice': onText(bookPart, (text) => text.replace(/<sheet [^>]*>/, '$&$&')),
  'sheets gone': onText(bookPart, (text) => text.replace(/<sheet [^>]*>/g, '')),
  'names with errors': onText(bookPart, (text) =>
    text.replace('</sheets>', `$&<definedNames>${definedNames}</definedNames>`),
  ),
  'other counting of days': onText(bookPart, (text) =>
    text.replace('<sheets>', '<workbookPr date1904="1"/>$&'),
  ),
  'workbook protected': onText(bookPart, (text) =>
    text.replace('<sheets>', '<workbookProtection lockStructure="1"/>$&'),
  ),
  'sheet protected': behindData(() => '<sheetProtection sheet="1" objects="1" password="CC1A"/>'),
  'validations at an edge': behindData(
    (random) =>
      `<dataValidations count="9"><dataValidation type="list" sqref="${random.pick(edgeReferences)}"><formula1>${random.pick(['A1:XFD1048576', '"a,b', '[1]S!A1', ''])}</formula1></dataValidation></dataValidations>`,
  ),
  'conditional formats at an edge': behindData(
    (random) =>
      `<conditionalFormatting sqref="${random.pick(edgeReferences)}"><cfRule type="expression" dxfId="999" priority="-1"><formula>A1&gt;</formula></cfRule></conditionalFormatting>`,
  ),
  'breaks at an edge': behindData(
    () =>
      '<rowBreaks count="9" manualBreakCount="1"><brk id="0" max="99999" man="1"/><brk id="1048577"/><brk id="x"/></rowBreaks>',
  ),
  'link at an edge': behindData(
    (random) =>
      `<hyperlinks><hyperlink ref="${random.pick(edgeReferences)}" r:id="rIdNone" location="x"/></hyperlinks>`,
  ),
  'view at an edge': before(
    '<sheetData',
    (random) =>
      `<sheetViews><sheetView workbookViewId="99"><pane xSplit="1e9" ySplit="-1" topLeftCell="${random.pick(edgeReferences)}"/></sheetView></sheetViews>`,
  ),
  'tables, drawings and controls that are not there': behindData(
    () =>
      '<drawing r:id="rIdX"/><legacyDrawing r:id="rIdX"/><oleObjects/><controls><control/></controls><tableParts><tablePart r:id="rIdX"/></tableParts>',
  ),
  'extension list of nothing known': behindData(
    () =>
      '<extLst><ext uri="{x}"><x:y xmlns:x="z"><x:sqref>A1:XFD1048576</x:sqref></x:y></ext><ext/></extLst>',
  ),
  'paper at an edge': behindData(
    () =>
      '<pageMargins left="1e9" right="-1"/><pageSetup paperSize="-1" scale="0" fitToWidth="99999" orientation="x"/><headerFooter><oddHeader>&amp;L&amp;X&amp;"</oddHeader></headerFooter>',
  ),
  'anchors at an edge': onText(/drawings\/drawing/, (text, random) =>
    text.replace(/<xdr:(row|col)>\d+/g, `<xdr:$1>${random.pick(['-1', '1048577', '1e9', 'x'])}`),
  ),
  'texts all one': onText(/sharedStrings/, (text, random) =>
    text.replace(
      /(<t[^>]*>)[^<]*/g,
      `$1${random.pick(['重点目標', '', '令和4年度', '①', '１', '達成状況・達成度'])}`,
    ),
  ),
  'texts shuffled': onText(/sharedStrings/, (text) => reorder(text, /<si>.*?<\/si>/gs)),
  'texts in pieces': onText(/sharedStrings/, (text) =>
    text.replace(/<si><t[^>]*>([^<&]+)<\/t><\/si>/g, (_, inner: string) => `<si>${inPieces(inner)}</si>`),
  ),
  'furigana at an edge': onText(/sharedStrings/, (text) =>
    text.replace(/<\/t><\/si>/g, '</t><rPh sb="99999" eb="-1"><t>ア</t></rPh><phoneticPr fontId="99"/></si>'),
  ),
  'formats at an edge': onText(/styles/, (text, random) =>
    text.replace(/numFmtId="\d+"/g, `numFmtId="${random.pick(['14', '99', '164', '-1', 'x'])}"`),
  ),
  'number format of an edge': onText(/styles/, (text, random) =>
    text.replace(
      /<fonts/,
      `<numFmts count="1"><numFmt numFmtId="164" formatCode="${random.pick(formats)}"/></numFmts>$&`,
    ),
  ),
}

/** Harm that costs seconds rather than milliseconds, so drawn seldom. */
export const largeSheetMutations: Mutations = {
  'a thousand sheets': onText(bookPart, (text) =>
    text.replace(
      '</sheets>',
      `${many(1_100, (i) => `<sheet name="枚${i}" sheetId="${i + 100}" r:id="rId1"/>`)}$&`,
    ),
  ),
  'a hundred thousand empty rows': inData(() =>
    many(100_000, (i) => `<row r="${i + 1}" s="1" customFormat="1"/>`),
  ),
  'half a million cells': inData(() => `<row>${'<c s="1"/>'.repeat(1_000)}</row>`.repeat(600)),
  'cells of text up to the limit': inData(() =>
    many(3_000, (i) => `<row>${many(20, (j) => `<c t="str"><v>文${i}${j}</v></c>`)}</row>`),
  ),
  'a text of millions of characters': inData(
    () => `<row><c t="str"><v>${'重点目標（①'.repeat(500_000)}</v></c></row>`,
  ),
  'tens of thousands of merges': merges(() => 'A1:XFD1048576', 120_000),
  'tens of thousands of small merges': merges(
    (_, i) => `${'ABCDEFGH'[i % 8]}${i + 1}:${'ABCDEFGH'[i % 8]}${i + 2}`,
    20_000,
  ),
  'tens of thousands of headings': inData(() =>
    many(
      20_000,
      (i) =>
        `<row r="${i + 1}"><c t="str"><v>重点目標${i}</v></c><c t="str"><v>達成状況・達成度</v></c></row>`,
    ),
  ),
  'tens of thousands of conditional formats': behindData(() =>
    many(
      20_000,
      (i) =>
        `<conditionalFormatting sqref="A${i + 1}"><cfRule type="expression" priority="${i}"><formula>$A${i + 1}&gt;1</formula></cfRule></conditionalFormatting>`,
    ),
  ),
  'tens of thousands of names': onText(bookPart, (text) =>
    text.replace(
      '</sheets>',
      `$&<definedNames>${many(30_000, (i) => `<definedName name="n${i}">S!$A$1:$XFD$1048576</definedName>`)}</definedNames>`,
    ),
  ),
  'tens of thousands of shared formulas': inData(
    () =>
      `<row><c><f t="shared" ref="A1:A50000" si="0">SUM(B1:B2)+C$4</f></c></row>${many(20_000, (i) => `<row r="${i + 100}"><c r="A${i + 100}"><f t="shared" si="0"/></c></row>`)}`,
  ),
  'nested a hundred thousand deep': behindData(() => '<a>'.repeat(100_000) + '</a>'.repeat(100_000)),
}

const names = [
  '',
  ' ',
  '__proto__',
  'constructor',
  "'",
  'あ'.repeat(40),
  'a/b:c',
  '令和4年度',
  'S',
  '&#x202e;S',
]

const formats = [
  '',
  '&quot;',
  '[',
  '[h]:mm:ss',
  '[$-411]ggge年',
  '0'.repeat(5_000),
  '#,##0_);[Red]',
  '@@@',
  '[&gt;1e308]0;[&lt;x]0',
  'y'.repeat(300),
  '\\',
  '_',
  '*',
]

const definedNames = [
  '<definedName name="a">#REF!</definedName><definedName name="a">#REF!</definedName><definedName/>',
  '<definedName name="_xlnm.Print_Area" localSheetId="99">#REF!</definedName>',
  '<definedName name="_xlnm.Print_Area" localSheetId="0">A1:XFD1048576,#REF!,B:B</definedName>',
  '<definedName name="_xlnm.Print_Titles" localSheetId="0">$1:$1048576</definedName>',
  `<definedName name="x">[1]S!$A$1</definedName><definedName name="y">cmd|'/c x'!A1</definedName>`,
].join('')

function cell(random: Random): string {
  return `${'ABCDEFGH'[random.below(8)]}${1 + random.below(40)}`
}

function escaped(random: Random): string {
  return random.pick(edgeTexts.filter((text) => !/[<&\0\uffff]/.test(text)))
}

function many(count: number, make: (i: number) => string): string {
  return Array.from({ length: count }, (_, i) => make(i)).join('')
}

function inData(make: (random: Random) => string): Mutation {
  return before('</sheetData>', make)
}

function inPieces(text: string): string {
  return [...text].map((one) => `<r><t xml:space="preserve">${one}</t></r>`).join('')
}

/** Behind the cells, where most of what a worksheet says of them stands. */
function behindData(make: (random: Random) => string): Mutation {
  return onText(sheetPart, (text, random) => insertAt(text, text.indexOf('</sheetData>') + 12, make(random)))
}

function before(mark: string, make: (random: Random) => string): Mutation {
  return onText(sheetPart, (text, random) => insertAt(text, text.indexOf(mark), make(random)))
}

function insertAt(text: string, at: number, more: string): string | null {
  return at < 12 ? null : text.slice(0, at) + more + text.slice(at)
}

function merges(ref: (random: Random, i: number) => string, count = 1): Mutation {
  return onText(sheetPart, (text, random) =>
    text.replace(
      '</mergeCells>',
      () => `${many(count, (i) => `<mergeCell ref="${ref(random, i)}"/>`)}</mergeCells>`,
    ),
  )
}

function reorder(text: string, pattern: RegExp): string {
  const pieces = (text.match(pattern) ?? []).reverse()
  return text.replace(pattern, () => pieces.shift() ?? '')
}
