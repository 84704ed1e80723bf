import { expect, it } from 'vitest'
import { ruleNames } from '../../../text/rule-names.ts'
import { changeRule, choiceUnder, ruleCodes } from './rule-settings.ts'

it('keeps what differs from the app, and nothing else', () => {
  const off = changeRule({}, 'formula', { on: false })
  expect(off).toEqual({ formula: { on: false } })
  const note = changeRule(off, 'likely-cut', { level: 'confirm' })
  expect(note).toEqual({ formula: { on: false }, 'likely-cut': { level: 'confirm' } })
  expect(changeRule(note, 'formula', { on: true })).toEqual({ 'likely-cut': { level: 'confirm' } })
})

it('keeps level and switch of one rule beside each other', () => {
  const both = changeRule(changeRule({}, 'formula', { level: 'note' }), 'formula', { on: false })
  expect(both).toEqual({ formula: { on: false, level: 'note' } })
  expect(choiceUnder(both, 'formula')).toEqual({ on: false, level: 'note' })
  expect(choiceUnder({}, 'formula')).toEqual({ on: true, level: 'must-fix' })
})

it('has a name of its own for every rule', () => {
  const names = ruleCodes.map((code) => ruleNames[code])
  expect(names.every((name) => name.length > 3)).toBe(true)
  expect(new Set(names).size).toBe(ruleCodes.length)
})
