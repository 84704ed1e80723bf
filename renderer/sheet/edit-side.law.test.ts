import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { editSide } from './edit-side.ts'
import type { EditableSide } from './editable-sheet.ts'
import { emptyHistory, record, redo, undo } from './history.ts'
import type { SideEdit } from './side-edit.ts'
import type { OutcomeRow, SideView } from './side-view.ts'
import { counter, sideOf } from './testing/sides.ts'
import { viewSide } from './view-side.ts'

/** Every text carries a token of its own (w1, w2, …), by which it is known again after any edit. */
const TOKEN = /w\d+_/g
const tokens = (text: string) => text.match(TOKEN) ?? []

const SHAPES = ['①', '(1)', '・', 'plain', 'more'] as const

/** An outline numbered as it goes, now and then with a repeated number, a continuation line or markers on one line. */
function outline(prefix: number): fc.Arbitrary<string> {
  const line = fc.tuple(fc.constantFrom(...SHAPES), fc.integer({ min: 0, max: 11 }))
  return fc.array(line, { minLength: 1, maxLength: 8 }).map((lines) => {
    let top = 0
    let middle = 0
    return lines
      .map(([shape, odd], index) => {
        const text = `w${prefix + index}_${odd % 3 === 0 ? '計画' : odd % 3 === 1 ? '施設の改修' : '研修'}`
        if (shape === '①') {
          top += odd === 11 ? 0 : 1
          middle = 0
          return `${String.fromCodePoint(0x245f + Math.max(top, 1))} ${odd === 10 ? '(1) ' : ''}${text}`
        }
        if (shape === '(1)') {
          middle += odd === 9 ? 2 : 1
          return `(${middle}) ${odd === 8 ? '・' : ''}${text}`
        }
        return shape === '・' ? `・${text}` : shape === 'more' ? `  ${text}` : text
      })
      .join('\n')
  })
}

const outcomeOf = (text: fc.Arbitrary<string>) =>
  fc.oneof(
    text,
    text.map((each) => each.replace(/^([①-⑳]) .*$/gm, '$1')),
    text.map((each) => each.replace(/^[①-⑳] /gm, '')),
  )

const side = fc
  .tuple(outline(100), outcomeOf(outline(200)))
  .map(([items, outcomes]) => sideOf(items, outcomes))

const STRUCTURAL = [
  'split-item',
  'append-item',
  'join-item',
  'remove-item',
  'move-up',
  'move-down',
  'indent-item',
  'outdent-item',
  'paste',
  'split-outcome',
  'remove-outcome',
  'join-outcome',
  'pin',
  'unpin',
  'write-marker',
  'add-outcome',
  'type-item',
  'type-outcome',
] as const
type Kind = (typeof STRUCTURAL)[number]

interface Draw {
  readonly kind: Kind
  readonly row: number
  readonly at: number
}

const draw: fc.Arbitrary<Draw> = fc.record({
  kind: fc.constantFrom(...STRUCTURAL),
  row: fc.nat(20),
  at: fc.nat(3),
})

function editFor({ kind, row, at }: Draw, { rows, unpaired }: SideView): SideEdit | null {
  const item = rows[row % Math.max(1, rows.length)]
  const outcomes = [...rows.flatMap((each) => each.outcomes), ...unpaired]
  const outcome = outcomes[row % Math.max(1, outcomes.length)]
  if (kind === 'append-item') return { kind }
  if (!item) return null
  const ends = [0, item.text.length, 0, item.text.length][at] ?? 0
  switch (kind) {
    case 'split-item':
      return { kind, item: item.id, at: ends }
    case 'join-item':
    case 'remove-item':
    case 'indent-item':
    case 'outdent-item':
      return { kind, item: item.id }
    case 'move-up':
      return { kind: 'move-item', item: item.id, by: -1 }
    case 'move-down':
      return { kind: 'move-item', item: item.id, by: 1 }
    case 'paste':
      return {
        kind: 'paste-into-item',
        item: item.id,
        from: ends,
        to: ends,
        text: ['\nx', '① x\n② y', '・x\n・y', 'x\ny\nz'][at] ?? '',
      }
    case 'add-outcome':
      return { kind, item: item.id, text: 'new' }
    case 'type-item':
      return { kind: 'set-item-text', item: item.id, text: `${item.text}x` }
    default:
      return outcome ? outcomeEdit(kind, outcome, at, item.id) : null
  }
}

function outcomeEdit(kind: Kind, outcome: OutcomeRow, at: number, item: string): SideEdit | null {
  switch (kind) {
    case 'split-outcome':
      return { kind, outcome: outcome.id, at: at % 2 === 0 ? 0 : outcome.text.length }
    case 'remove-outcome':
    case 'join-outcome':
    case 'unpin':
    case 'write-marker':
      return { kind, outcome: outcome.id }
    case 'pin':
      return { kind, outcome: outcome.id, items: at === 0 ? [] : [item] }
    case 'type-outcome':
      return { kind: 'set-outcome-text', outcome: outcome.id, text: `${outcome.text}x` }
    default:
      return null
  }
}

/** For each outcome token the texts of the items it stands beside. */
function besideOf({ rows, unpaired }: SideView): Map<string, string[]> {
  const beside = new Map<string, string[]>()
  for (const row of unpaired) for (const token of tokens(row.text)) beside.set(token, [])
  for (const { text, outcomes } of rows) {
    for (const row of outcomes)
      for (const token of tokens(row.text)) beside.set(token, [...(beside.get(token) ?? []), text])
  }
  return beside
}

function holdsLaw(before: SideView, after: SideView, edit: SideEdit): void {
  const exempt =
    'outcome' in edit && ['pin', 'unpin', 'join-outcome'].includes(edit.kind) ? edit.outcome : null
  const all = [...before.rows.flatMap((row) => row.outcomes), ...before.unpaired]
  const freed = new Set(all.filter((row) => row.id === exempt).flatMap((row) => tokens(row.text)))
  const rowsAfter = [...after.rows.flatMap((row) => row.outcomes), ...after.unpaired]
  if (edit.kind === 'join-outcome') {
    const same = new Set(all.map((row) => row.text))
    const merged = rowsAfter.filter((row) => !same.has(row.text))
    for (const row of merged) for (const token of tokens(row.text)) freed.add(token)
  }
  const left = new Set(after.rows.flatMap((row) => tokens(row.text)))
  const was = besideOf(before)
  for (const [token, now] of besideOf(after)) {
    const items = was.get(token)
    if (!items || freed.has(token)) continue
    const old = new Set(items.flatMap(tokens))
    const surviving = [...old].filter((each) => left.has(each))
    if (items.length > 0 && surviving.length === 0) continue
    const seen = new Set(now.flatMap(tokens))
    expect([token, surviving.filter((each) => !seen.has(each))]).toEqual([token, []])
    // A row that took another in may have had no text of its own to be known by.
    if (edit.kind === 'join-item') continue
    const alien = now.filter((text) => tokens(text).length > 0 && !tokens(text).some((each) => old.has(each)))
    expect([token, alien]).toEqual([token, []])
  }
}

function isSound(side: EditableSide): void {
  for (const cell of [side.initiatives, side.outcome]) {
    expect(cell.lines).toHaveLength(cell.text.split('\n').length)
    expect(new Set(cell.lines).size).toBe(cell.lines.length)
  }
  const ids = viewSide(side).rows.map((row) => row.id)
  expect(new Set(ids).size).toBe(ids.length)
}

describe('editSide', () => {
  it('keeps every surviving outcome beside the same items, its ids sound, and loses no text', () => {
    fc.assert(
      fc.property(side, fc.array(draw, { minLength: 1, maxLength: 5 }), (start, draws) => {
        const newId = counter()
        let now = start
        for (const each of draws) {
          const before = viewSide(now)
          const edit = editFor(each, before)
          if (!edit) continue
          const { side: next, caret } = editSide(now, edit, newId)
          isSound(next)
          const after = viewSide(next)
          holdsLaw(before, after, edit)
          keepsTexts(now, next, edit)
          comesBack(now, next)
          if (caret) {
            const nodes =
              caret.field === 'item'
                ? after.rows
                : [...after.rows.flatMap((row) => row.outcomes), ...after.unpaired]
            expect(nodes.map((row) => row.id)).toContain(caret.node)
          }
          now = next
        }
      }),
      { numRuns: Number(process.env['LAW_RUNS'] ?? 1_500) },
    )
  })
})

/** No token vanishes, but by an edit that removes. */
function keepsTexts(before: EditableSide, after: EditableSide, edit: SideEdit): void {
  if (edit.kind === 'remove-item' || edit.kind === 'remove-outcome') return
  const of = (each: EditableSide) => tokens(`${each.initiatives.text}\n${each.outcome.text}`).sort()
  expect(of(after)).toEqual(of(before))
}

/** Taking an edit back and doing it again gives exactly what was. */
function comesBack(before: EditableSide, after: EditableSide): void {
  const back = undo(record(emptyHistory, before, after, { group: null, at: 0 }), after)
  if (!back) return expect(after).toBe(before)
  expect(back.value).toEqual(before)
  expect(redo(back.history, back.value)?.value).toEqual(after)
}
