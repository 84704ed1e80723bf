import { describe, expect, test } from 'vitest'
import { itemIntent, outcomeIntent, type KeyPress } from './item-key.ts'

const press = (key: string, more: Partial<KeyPress> = {}): KeyPress => ({
  key,
  shiftKey: false,
  ctrlKey: false,
  altKey: false,
  start: 2,
  end: 2,
  length: 5,
  oneLine: false,
  escaped: false,
  ...more,
})

describe('the keys of an item', () => {
  test.each([
    [press('Enter'), 'split'],
    [press('Enter', { shiftKey: true }), null],
    [press('Enter', { ctrlKey: true }), 'to-outcome'],
    [press('Tab'), 'indent'],
    [press('Tab', { shiftKey: true }), 'outdent'],
    [press('Tab', { escaped: true }), null],
    [press('Tab', { shiftKey: true, escaped: true }), null],
    [press('ArrowUp', { altKey: true }), 'move-up'],
    [press('ArrowDown', { altKey: true }), 'move-down'],
    [press('ArrowUp'), null],
    [press('ArrowUp', { oneLine: true }), 'to-above'],
    [press('ArrowUp', { start: 0, end: 0 }), 'to-above'],
    [press('ArrowUp', { start: 0, end: 0, shiftKey: true }), null],
    [press('ArrowDown', { start: 5, end: 5 }), 'to-below'],
    [press('Backspace'), null],
    [press('Backspace', { start: 0, end: 0 }), 'join'],
    [press('Backspace', { start: 0, end: 2 }), null],
    [press('Delete', { start: 5, end: 5 }), 'join-next'],
    [press('F10', { shiftKey: true }), 'menu'],
    [press('F10'), null],
    [press('ContextMenu'), 'menu'],
    [press('a'), null],
  ])('%o means %s', (keys, intent) => {
    expect(itemIntent(keys)).toBe(intent)
  })
})

describe('the keys of an outcome', () => {
  test.each([
    [press('Enter'), null],
    [press('Enter', { ctrlKey: true }), 'to-next'],
    [press('Tab'), null],
    [press('Backspace', { start: 0, end: 0 }), null],
    [press('Backspace', { start: 0, end: 0, length: 0 }), 'remove'],
    [press('Delete', { start: 0, end: 0, length: 0 }), 'remove'],
    [press('ArrowDown', { oneLine: true }), 'to-below'],
    [press('ArrowUp', { altKey: true, oneLine: true }), null],
    [press('F10', { shiftKey: true }), 'menu'],
  ])('%o means %s', (keys, intent) => {
    expect(outcomeIntent(keys)).toBe(intent)
  })
})
