import { describe, expect, it } from 'vitest'
import { fflateCodec } from '../fflate-codec.ts'
import { openWorkbook } from '../open-workbook.ts'
import { makeWorkbook } from '../testing/make-workbook.ts'
import { attemptRead } from '../trouble.ts'
import { mixed, tinted } from './colors.ts'
import { isSeenWhenEmpty, plainFont, type Looks } from './look.ts'
import { readLooks } from './read-looks.ts'

const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

function looksOf(styles: string | null, theme?: string): Looks {
  const parts = [
    ...(styles === null ? [] : [{ name: 'xl/styles.xml', bytes: `<styleSheet>${styles}</styleSheet>` }]),
    ...(theme === undefined ? [] : [{ name: 'xl/theme/theme1.xml', bytes: theme }]),
  ]
  const workbookRelations = `<Relationship Id="s" Type="${office}/styles" Target="styles.xml"/><Relationship Id="t" Type="${office}/theme" Target="theme/theme1.xml"/>`
  const bytes = makeWorkbook({
    sheets: [{ name: '表', inside: '<sheetData/>' }],
    more: parts,
    workbookRelations,
  })
  const read = attemptRead(() => readLooks(openWorkbook(bytes, fflateCodec)))
  if (!read.ok) throw new Error(read.trouble.code)
  return read.value
}

const theme =
  '<a:theme xmlns:a="a"><a:themeElements><a:clrScheme name="x"><a:dk1><a:sysClr val="windowText" lastClr="010203"/></a:dk1><a:lt1><a:sysClr val="window" lastClr="FDFEFF"/></a:lt1><a:dk2><a:srgbClr val="111111"/></a:dk2><a:lt2><a:srgbClr val="EEEEEE"/></a:lt2><a:accent1><a:srgbClr val="4472C4"/></a:accent1></a:clrScheme></a:themeElements></a:theme>'

describe('readLooks', () => {
  it('looks plain where there are no styles', () => {
    const { at, normalFont } = looksOf(null)
    expect(normalFont).toEqual(plainFont)
    expect(at(7)).toMatchObject({ font: plainFont, fill: null })
    expect(isSeenWhenEmpty(at(0))).toBe(false)
  })

  it('reads fonts, fills, lines and alignment', () => {
    const { at, normalFont } = looksOf(
      `<fonts><font><name val="游ゴシック"/><sz val="11"/></font><font><b/><i val="0"/><u/><strike val="1"/><sz val="9"/><color rgb="FFFF0000"/><name val="ＭＳ 明朝"/></font></fonts>
      <fills><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FFDDEBF7"/></patternFill></fill><fill><gradientFill><stop position="0"><color rgb="FF00FF00"/></stop><stop position="1"><color rgb="FF0000FF"/></stop></gradientFill></fill></fills>
      <borders><border><left/><right/></border><border diagonalUp="1"><left style="thin"><color indexed="10"/></left><end style="double"/><top style="nonsense"/><bottom style="medium"><color auto="1"/></bottom><diagonal style="hair"/></border></borders>
      <cellStyleXfs><xf fontId="0"/></cellStyleXfs>
      <cellXfs><xf/><xf fontId="1" fillId="2" borderId="1"><alignment horizontal="center" vertical="top" wrapText="1" indent="2" shrinkToFit="1" textRotation="135"/></xf><xf fillId="1"/><xf fillId="3"><alignment textRotation="255"/></xf></cellXfs>
      <cellStyles><cellStyle name="標準" xfId="0" builtinId="0"/></cellStyles>
      <dxfs><dxf><font><b/></font></dxf></dxfs>`,
    )
    expect(normalFont).toMatchObject({ name: '游ゴシック', size: 11 })
    expect(at(1)).toEqual({
      font: {
        name: 'ＭＳ 明朝',
        size: 9,
        bold: true,
        italic: false,
        underline: 'single',
        strike: true,
        color: '#ff0000',
      },
      fill: '#ddebf7',
      borders: {
        left: { style: 'thin', color: '#ff0000' },
        right: { style: 'double', color: '#000000' },
        top: null,
        bottom: { style: 'medium', color: '#000000' },
        up: { style: 'hair', color: '#000000' },
        down: null,
      },
      alignment: {
        horizontal: 'center',
        vertical: 'top',
        wrap: true,
        indent: 2,
        shrink: true,
        rotation: -45,
      },
    })
    expect(at(2).fill).toBe('#dfdfdf')
    expect(at(3)).toMatchObject({ fill: '#00ff00', alignment: { rotation: 'vertical' } })
    expect(at(99)).toEqual(at(0))
  })

  it('counts digits in the font of the Normal style, wherever it stands', () => {
    const { normalFont } = looksOf(
      '<fonts><font><name val="Arial"/><sz val="10"/></font><font><name val="メイリオ"/><sz val="12"/></font></fonts><cellStyleXfs><xf fontId="0"/><xf fontId="1"/></cellStyleXfs><cellXfs><xf/></cellXfs><cellStyles><cellStyle xfId="0" builtinId="3"/><cellStyle xfId="1" builtinId="0"/></cellStyles>',
    )
    expect(normalFont).toMatchObject({ name: 'メイリオ', size: 12 })
  })

  it('takes colours from the theme, light and dark the other way round, and from a palette of its own', () => {
    const font = (color: string) => `<font><color ${color}/></font>`
    const { at } = looksOf(
      `<fonts>${['theme="0"', 'theme="1"', 'theme="4" tint="0.5"', 'theme="99"', 'indexed="2"', 'indexed="64"', 'rgb="nonsense"'].map(font).join('')}</fonts>
      <cellXfs>${[0, 1, 2, 3, 4, 5, 6].map((id) => `<xf fontId="${id}"/>`).join('')}</cellXfs>
      <colors><indexedColors><rgbColor rgb="00000000"/><rgbColor rgb="00000000"/><rgbColor rgb="00ABCDEF"/></indexedColors></colors>`,
      theme,
    )
    expect([0, 1, 2, 3, 4, 5, 6].map((style) => at(style).font.color)).toEqual([
      '#fdfeff',
      '#010203',
      '#a2b9e2',
      '#000000',
      '#abcdef',
      '#000000',
      '#000000',
    ])
  })
})

describe('colours', () => {
  it('grow lighter and darker as Excel shows them', () => {
    expect(tinted('#4472c4', -0.249977111117893)).toBe('#2f5597')
    expect(tinted('#4472c4', 0.7999816888943144)).toBe('#dae3f3')
    expect(tinted('#ffffff', -0.5)).toBe('#808080')
    expect(tinted('#123456', 0)).toBe('#123456')
    expect(tinted('#123456', 9)).toBe('#123456')
  })

  it('mix', () => {
    expect(mixed('#000000', '#ffffff', 0.25)).toBe('#bfbfbf')
  })
})
