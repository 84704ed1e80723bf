import { describe, expect, it } from 'vitest'
import { readStyles } from '../read-styles.ts'
import { appendStyles, countCellFormats, StylePool } from './append-styles.ts'
import { plainStyles } from './plain-package.ts'

const appended = (xml: string, ...names: readonly ('date' | 'text' | 'decimal')[]) => {
  const pool = new StylePool(countCellFormats(xml, 'styles'))
  const indices = names.map((name) => pool.index(name))
  const result = appendStyles(xml, 'styles', pool.wanted())
  return { result, formats: indices.map((index) => readStyles(result, 'styles')[index]?.format) }
}

describe('cell formats come in behind those that are there', () => {
  it('each once, with its number format', () => {
    const { result, formats } = appended(plainStyles, 'date', 'text', 'date', 'decimal')
    expect(formats).toEqual(['yyyy/m/d', 'General', 'yyyy/m/d', '#,##0.##########'])
    expect(result).toContain('<numFmts count="2"><numFmt numFmtId="164" formatCode="yyyy/m/d"/>')
    expect(result).toContain('<cellXfs count="4"><xf numFmtId="0" fontId="0"')
    // One font for all three looks, one border.
    expect(result).toContain('<fonts count="2">')
    expect(result).toContain('<borders count="2">')
  })

  it('with number formats of their own behind the book’s', () => {
    const own = plainStyles.replace(
      '<fonts',
      '<numFmts count="1"><numFmt numFmtId="200" formatCode="0.0"/></numFmts><fonts',
    )
    const { result, formats } = appended(own, 'date')
    expect(formats).toEqual(['yyyy/m/d'])
    expect(result).toContain(
      '<numFmts count="2"><numFmt numFmtId="200" formatCode="0.0"/><numFmt numFmtId="201"',
    )
  })

  it('also where the list of number formats is empty, and where elements bear a prefix', () => {
    expect(appended(plainStyles.replace('<fonts', '<numFmts count="0"/><fonts'), 'date').formats).toEqual([
      'yyyy/m/d',
    ])
    const prefixed = plainStyles.replace('xmlns=', 'xmlns:x=').replace(/<(\/?)(?=[a-z])/g, '<$1x:')
    const { result, formats } = appended(prefixed, 'date')
    expect(formats).toEqual(['yyyy/m/d'])
    expect(result).not.toMatch(/<(font|xf|numFmt|alignment) /)
  })

  it('not at all where none is asked for', () => {
    expect(appendStyles(plainStyles, 'styles', [])).toBe(plainStyles)
  })
})
