import { describe, expect, it } from 'vitest'
import { chunksOf, graphemesOf } from './line-breaks.ts'

const chunks = (line: string) => chunksOf(line).map((chunk) => chunk.graphemes.join('') + chunk.spaces)

describe('chunksOf', () => {
  it.each([
    ['日本語', ['日', '本', '語']],
    ['終わり。', ['終', 'わ', 'り。']],
    ['「引用」と', ['「引', '用」', 'と']],
    ['（注）ー', ['（注）ー']],
    ['きゃっちゅ', ['きゃっ', 'ちゅ']],
    ['2022年度', ['2022', '年', '度']],
    ['hello world', ['hello ', 'world']],
    ['SDGsの目標', ['SDGs', 'の', '目', '標']],
    ['¥1,000円', ['¥1,000', '円']],
    ['a  b', ['a  ', 'b']],
    ['  字下げ', ['  ', '字', '下', 'げ']],
    ['　全角', ['　', '全', '角']],
    ['ｶﾞｽ、', ['ｶﾞ', 'ｽ、']],
    ['', []],
  ])('breaks %s where a line may break', (line, expected) => {
    expect(chunks(line)).toEqual(expected)
  })
})

describe('graphemesOf', () => {
  it.each([
    ['か\u3099き', ['か\u3099', 'き']],
    ['葛\u{e0100}城', ['葛\u{e0100}', '城']],
    ['𠮷野', ['𠮷', '野']],
    ['ﾊﾟﾝ', ['ﾊﾟ', 'ﾝ']],
    ['👨‍👩‍👧家', ['👨‍👩‍👧', '家']],
    ['abc', ['a', 'b', 'c']],
  ])('counts %s as a reader does', (text, expected) => {
    expect(graphemesOf(text)).toEqual(expected)
  })
})
