import { expect, test } from 'vitest'
import type { Unsaved } from '../../electron/ipc/contract.ts'
import { UnsavedPlaces } from './unsaved.ts'

function heard() {
  const told: (Unsaved | null)[] = []
  return { told, places: new UnsavedPlaces((unsaved) => told.push(unsaved)) }
}

test('tells of a change once', () => {
  const { told, places } = heard()
  const hold = places.place('note')
  hold(false)
  hold(true)
  hold(true)
  hold(false)
  expect(told).toEqual(['note', null])
})

test('one that lets go frees no other of its kind', () => {
  const { told, places } = heard()
  const [one, other] = [places.place('note'), places.place('note')]
  one(true)
  other(true)
  one(false)
  expect(told).toEqual(['note'])
  other(false)
  expect(told).toEqual(['note', null])
})

test('names what weighs most where several places hold something', () => {
  const { told, places } = heard()
  const [terms, text] = [places.place('terms'), places.place('text')]
  terms(true)
  text(true)
  text(false)
  expect(told).toEqual(['terms', 'text', 'terms'])
})
