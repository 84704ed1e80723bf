import { expect, it } from 'vitest'
import { ledgerBarText, sessionTroubleText, workText } from './ledger.ts'

it('says how many are waited for only where that is known', () => {
  expect(ledgerBarText.returned(14, 18)).toBe('提出 14 / 18')
  expect(ledgerBarText.returned(14, null)).toBe('提出 14')
})

it('says the time that is left roughly, and never none', () => {
  expect([0, 9_000, 12_000, 42_000, 89_000, 91_000, 125_000].map(workText.left)).toEqual([
    'まもなく終わります',
    'まもなく終わります',
    '残り約20秒',
    '残り約50秒',
    '残り約90秒',
    '残り約2分',
    '残り約3分',
  ])
})

it('says which folder is out of reach and what to do', () => {
  expect(sessionTroubleText.folder('提出', 'absent')).toBe(
    '「提出」：フォルダーが見つかりません。共有フォルダーにつながっているか、名前が変わっていないか確かめてください。',
  )
})
