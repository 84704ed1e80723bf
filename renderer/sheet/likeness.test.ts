import { describe, expect, it } from 'vitest'
import { featuresOf, frequencies, likestAmong } from './likeness.ts'

const like = (text: string, ...candidates: string[]) => {
  const features = candidates.map(featuresOf)
  return likestAmong(features, frequencies([featuresOf(text), ...features]))(featuresOf(text))
}

describe('featuresOf', () => {
  it('keeps pairs of letters, katakana and Latin words and numbers, folded', () => {
    expect([...featuresOf('ＳＮＳで１２回のラジオ放送').entries()]).toEqual([
      ['sns', 2],
      ['12', 2],
      ['ラジオ', 2],
      ['ラジ', 1],
      ['ジオ', 1],
      ['放送', 1],
    ])
  })
})

describe('likestAmong', () => {
  it('finds the candidate that shares what the others lack', () => {
    expect(like('ラジオ放送の実施', '広報紙の充実', 'ラジオの活用')).toBe(1)
  })

  it('is undecided where all candidates share it, none does, or two do alike', () => {
    expect(like('市民講座', '市民会議', '市民団体')).toBeNull()
    expect(like('通年', '計画の策定', '施設の改修')).toBeNull()
    expect(like('ラジオとテレビ', 'ラジオ', 'テレビ')).toBeNull()
    expect(like('通年')).toBeNull()
  })
})
