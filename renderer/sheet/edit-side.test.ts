import { describe, expect, it } from 'vitest'
import { editSide } from './edit-side.ts'
import seedSheet from './fixtures/seed-sheet.json'
import type { EditableSide } from './editable-sheet.ts'
import type { SideEdit } from './side-edit.ts'
import { counter, edit, item, outcome, shown, sideOf } from './testing/sides.ts'

const texts = (side: EditableSide) => [side.initiatives.text, side.outcome.text]
const plan = sideOf('① a\n(1) b\n(2) c\n② d\n③ e\n(1) f', '①\n(1) 1月\n(2) 2月\n② 3月\n③\n(1) 4月')

type OnItem = 'join-item' | 'remove-item' | 'indent-item' | 'outdent-item'
const on = (kind: OnItem, text: string) => (side: EditableSide) => ({ kind, item: item(side, text) })
const split = (text: string, at: number) => (side: EditableSide) =>
  ({ kind: 'split-item', item: item(side, text), at }) as const
const move = (text: string, by: -1 | 1) => (side: EditableSide) =>
  ({ kind: 'move-item', item: item(side, text), by }) as const
const add = (beside: string, text: string) => (side: EditableSide) =>
  ({ kind: 'add-outcome', item: item(side, beside), text }) as const
const write = (text: string, now: string) => (side: EditableSide) =>
  ({ kind: 'set-item-text', item: item(side, text), text: now }) as const
const writeOutcome = (text: string, now: string) => (side: EditableSide) =>
  ({ kind: 'set-outcome-text', outcome: outcome(side, text), text: now }) as const
const pin =
  (text: string, ...items: string[]) =>
  (side: EditableSide) =>
    ({ kind: 'pin', outcome: outcome(side, text), items: items.map((each) => item(side, each)) }) as const
const paste = (text: string, at: number, pasted: string) => (side: EditableSide) =>
  ({ kind: 'paste-into-item', item: item(side, text), from: at, to: at, text: pasted }) as const

describe('typing', () => {
  it('replaces only the text, and keeps the ids of lines that stay', () => {
    const next = edit(plan, write('b', 'bb\n続き'), writeOutcome('2月', '12月'))
    expect(next.initiatives.text).toBe('① a\n(1) bb\n続き\n(2) c\n② d\n③ e\n(1) f')
    expect(next.initiatives.lines).toEqual(['i0', 'i1', 'n1', 'i2', 'i3', 'i4', 'i5'])
    expect(next.outcome.text).toBe('①\n(1) 1月\n(2) 12月\n② 3月\n③\n(1) 4月')
    expect(next.outcome.lines).toEqual(plan.outcome.lines)
  })

  it('makes items of lines that carry markers', () => {
    expect(shown(edit(plan, write('d', 'd\n(1) x\n(2) y'))).slice(3, 6)).toEqual([
      '② d | 3月',
      '②/(1) x',
      '②/(2) y',
    ])
  })

  it('gives text written over an inline item a line of its own', () => {
    expect(edit(sideOf('(1) ・a\n・b', ''), write('', 'x')).initiatives.text).toBe('(1) x\n・a\n・b')
  })

  it('keeps a marker a marker', () => {
    expect(edit(sideOf('1.a\n2.b', ''), write('a', '5倍')).initiatives.text).toBe('1. 5倍\n2.b')
  })

  it('lets no outcome jump while likeness changes', () => {
    const side = sideOf('① a\n・講座\n・広報', '①\n・講座の開催\n・広報紙\n・調査')
    expect(shown(edit(side, writeOutcome('調査', '調査、講座、広報紙、広報')))[0]).toBe(
      '① a | 調査、講座、広報紙、広報',
    )
  })

  it('does nothing where nothing changes or the row is gone', () => {
    const newId = counter()
    const edits: SideEdit[] = [
      { kind: 'set-title', text: '' },
      { kind: 'set-item-text', item: 'i0', text: 'a' },
      { kind: 'set-cell', cell: 'outcome', text: plan.outcome.text },
      { kind: 'remove-item', item: 'gone' },
      { kind: 'split-item', item: 'gone', at: 0 },
      { kind: 'indent-item', item: 'i0' },
      { kind: 'outdent-item', item: 'i0' },
      { kind: 'move-item', item: 'i0', by: -1 },
      { kind: 'join-item', item: 'i0' },
      { kind: 'unpin', outcome: 'o1' },
      { kind: 'write-marker', outcome: 'gone' },
      { kind: 'add-outcome', item: 'gone', text: 'x' },
    ]
    for (const each of edits) expect([each, editSide(plan, each, newId).side === plan]).toEqual([each, true])
  })
})

describe('the plain-text view', () => {
  const cell = (name: 'initiatives' | 'outcome', text: string) => () =>
    ({ kind: 'set-cell', cell: name, text }) as const

  it('keeps the ids of equal lines and of changed ones', () => {
    const next = edit(plan, cell('initiatives', '① a\n(1) b\n(2) neu\n(3) c2\n② d\n③ e\n(1) f'))
    expect(next.initiatives.lines).toEqual(['i0', 'i1', 'i2', 'n1', 'i3', 'i4', 'i5'])
  })

  it('lets markers lead', () => {
    expect(shown(edit(plan, cell('outcome', '①\n(2) 1月'))).slice(0, 3)).toEqual([
      '① a',
      '①/(1) b',
      '①/(2) c | 1月',
    ])
  })

  it('keeps what only order says', () => {
    const side = sideOf('① a\n・b\n・c', '①\n・x\n・y')
    expect(shown(edit(side, cell('initiatives', '① a\n・new\n・b\n・c')))).toEqual([
      '① a',
      '①/・1 new',
      '①/・2 b | x',
      '①/・3 c | y',
    ])
  })
})

describe('Enter', () => {
  it('makes the next item; numbers follow in both cells', () => {
    const next = edit(plan, split('b', 1))
    expect(texts(next)).toEqual([
      '① a\n(1) b\n(2) \n(3) c\n② d\n③ e\n(1) f',
      '①\n(1) 1月\n(3) 2月\n② 3月\n③\n(1) 4月',
    ])
    expect(next.pins).toEqual([])
    expect(next.outcome.lines).toEqual(plan.outcome.lines)
  })

  it('makes the first child of an item that has children', () => {
    expect(texts(edit(plan, split('a', 1)))).toEqual([
      '① a\n(1) \n(2) b\n(3) c\n② d\n③ e\n(1) f',
      '①\n(2) 1月\n(3) 2月\n② 3月\n③\n(1) 4月',
    ])
  })

  it('takes the rest of the text along, and at its beginning leaves it with its outcome', () => {
    expect(shown(edit(sideOf('① ab\n② c', '① x\n② y'), split('ab', 1)))).toEqual([
      '① a | x',
      '② b',
      '③ c | y',
    ])
    expect(shown(edit(sideOf('① ab\n② c', '① x\n② y'), split('ab', 0)))).toEqual([
      '① ',
      '② ab | x',
      '③ c | y',
    ])
  })

  it('says where the caret goes', () => {
    const { side, caret } = editSide(plan, { kind: 'split-item', item: 'i3', at: 1 }, counter())
    expect(caret).toEqual({ node: side.initiatives.lines[4], field: 'item', offset: 0 })
  })

  it('keeps the manner of the marker, and an irregular run as it is', () => {
    expect(edit(sideOf('（１）a\n（９）b', ''), split('b', 1)).initiatives.text).toBe(
      '（１）a\n（９）b\n（１０）',
    )
    expect(edit(sideOf('① a\n② b\n② c\n③ d', ''), split('a', 1)).initiatives.text).toBe(
      '① a\n② \n③ b\n② c\n③ d',
    )
  })

  it('holds outcomes by pins where order alone would shift them, until order says it again', () => {
    const side = sideOf('① a\n・b\n・c', '①\n・x\n・y')
    const opened = edit(side, split('b', 1))
    expect(shown(opened)).toEqual(['① a', '①/・1 b | x', '①/・2 ', '①/・3 c | y'])
    expect(opened.pins).toHaveLength(2)
    const filled = edit(opened, write('', 'n'), add('n', 'z'))
    expect(filled.outcome.text).toBe('①\n・x\n・z\n・y')
    expect(filled.pins).toEqual([])
  })

  it('leaves a span that it cuts, and pins it', () => {
    const next = edit(sideOf('① a\n② b\n③ c', '①～③ 通年'), split('b', 1))
    expect(next.outcome.text).toBe('①～③ 通年')
    expect(shown(next)).toEqual(['① a | 通年', '② b | 通年', '③ ', '④ c | 通年'])
  })

  it('in an outcome makes another bullet beside the same item, or breaks the line', () => {
    const bullets = sideOf('① a\n② b', '①\n・xy\n②\n・z')
    const next = edit(bullets, (side) => ({ kind: 'split-outcome', outcome: outcome(side, 'xy'), at: 1 }))
    expect(shown(next)).toEqual(['① a | x | y', '② b | z'])
    const broken = edit(plan, (side) => ({ kind: 'split-outcome', outcome: outcome(side, '1月'), at: 1 }))
    expect(shown(broken)[1]).toBe('①/(1) b | 1\n月')
  })

  it('at the end of the list adds an item', () => {
    expect(edit(plan, () => ({ kind: 'append-item' })).initiatives.text).toBe(`${plan.initiatives.text}\n④ `)
    expect(edit(sideOf('', ''), () => ({ kind: 'append-item' })).initiatives.text).toBe('① ')
    expect(edit(sideOf('a\nb', ''), () => ({ kind: 'append-item' })).initiatives.text).toBe('a\nb\n')
  })
})

describe('removing and joining', () => {
  it('removes an item with everything below it and their outcomes', () => {
    expect(texts(edit(plan, on('remove-item', 'a')))).toEqual(['① d\n② e\n(1) f', '① 3月\n②\n(1) 4月'])
    expect(texts(edit(plan, on('remove-item', 'f')))[1]).toBe('①\n(1) 1月\n(2) 2月\n② 3月\n③')
  })

  it('shrinks a span', () => {
    expect(edit(sideOf('① a\n② b\n③ c', '①～③ 通年'), on('remove-item', 'b')).outcome.text).toBe('①～② 通年')
  })

  it('joins an item to the row above, its outcome too', () => {
    const next = edit(plan, on('join-item', 'f'))
    expect(shown(next).slice(-1)).toEqual(['③ ef | 4月'])
    expect(shown(edit(plan, on('join-item', 'd')))[2]).toMatch(/^①\/\(2\) cd \| 2月 \| 3月$/)
  })

  it('writes no number twice when neighbours join', () => {
    const next = edit(plan, on('join-item', 'c'))
    expect(next.outcome.text).toBe('①\n(1) 1月\n2月\n② 3月\n③\n(1) 4月')
    expect(next.outcome.lines).toEqual(plan.outcome.lines)
    expect(shown(next)[1]).toBe('①/(1) bc | 1月\n2月')
  })

  it('lets an empty item vanish', () => {
    expect(edit(edit(plan, split('b', 1)), on('join-item', ''))).toMatchObject({
      initiatives: { text: plan.initiatives.text },
    })
  })

  it('removes an outcome and the header over nothing', () => {
    const gone = (text: string) => (side: EditableSide) =>
      ({ kind: 'remove-outcome', outcome: outcome(side, text) }) as const
    expect(edit(plan, gone('4月')).outcome.text).toBe('①\n(1) 1月\n(2) 2月\n② 3月')
    expect(shown(edit(sideOf('① a\n② b', '・x\n・y'), gone('x')))).toEqual(['① a', '② b | y'])
  })

  it('joins an outcome to the one above', () => {
    const next = edit(plan, (side) => ({ kind: 'join-outcome', outcome: outcome(side, '2月') }))
    expect(shown(next).slice(1, 3)).toEqual(['①/(1) b | 1月2月', '①/(2) c'])
  })
})

describe('moving and levels', () => {
  it('moves an item with everything below it and their outcomes', () => {
    expect(texts(edit(plan, move('a', 1)))).toEqual([
      '① d\n② a\n(1) b\n(2) c\n③ e\n(1) f',
      '① 3月\n②\n(1) 1月\n(2) 2月\n③\n(1) 4月',
    ])
  })

  it('keeps lines and markers on one line where they are', () => {
    expect(edit(sideOf('(1) ・a\n・b', ''), move('a', 1)).initiatives.text).toBe('(1) ・b\n・a')
  })

  it('there and back is as before', () => {
    expect(texts(edit(plan, move('a', 1), move('a', -1)))).toEqual(texts(plan))
  })

  it('indents below the sibling above, what stands below goes deeper', () => {
    expect(texts(edit(plan, on('indent-item', 'd')))).toEqual([
      '① a\n(1) b\n(2) c\n(3) d\n② e\n(1) f',
      '①\n(1) 1月\n(2) 2月\n(3) 3月\n②\n(1) 4月',
    ])
    expect(texts(edit(plan, on('indent-item', 'e')))).toEqual([
      '① a\n(1) b\n(2) c\n② d\n(1) e\n・f',
      '①\n(1) 1月\n(2) 2月\n② 3月\n(1)\n・4月',
    ])
  })

  it('outdents behind the parent’s last line', () => {
    expect(texts(edit(plan, on('outdent-item', 'b')))).toEqual([
      '① a\n(1) c\n② b\n③ d\n④ e\n(1) f',
      '①\n(1) 2月\n② 1月\n③ 3月\n④\n(1) 4月',
    ])
  })

  it('in and out again is as before', () => {
    expect(texts(edit(plan, on('indent-item', 'd'), on('outdent-item', 'd')))).toEqual(texts(plan))
  })
})

describe('pasting', () => {
  it('makes items of marked lines, numbered on at the place', () => {
    const next = edit(plan, paste('d', 1, '\r\n①\tx\r\n②\ty\r\n'))
    expect(next.initiatives.text).toBe('① a\n(1) b\n(2) c\n② d\n③ x\n④ y\n⑤ e\n(1) f')
    expect(next.outcome.text).toBe('①\n(1) 1月\n(2) 2月\n② 3月\n⑤\n(1) 4月')
  })

  it('makes an item of each line without a marker', () => {
    expect(edit(sideOf('(1) a', ''), paste('a', 1, 'x\ny\nz')).initiatives.text).toBe('(1) ax\n(2) y\n(3) z')
  })

  it('fills an empty row, and a quoted cell of Excel', () => {
    expect(edit(sideOf('① ', ''), paste('', 0, '"① 計画「""A""」\n(1) 策定\n② 改修"')).initiatives.text).toBe(
      '① 計画「"A"」\n(1) 策定\n② 改修',
    )
  })

  it('joins a single line to the text', () => {
    expect(edit(plan, paste('d', 0, 'x\r\n')).initiatives.text).toContain('② xd')
  })
})

describe('outcomes of their own', () => {
  const gaps = sideOf('① a\n(1) b\n(2) c\n② d\n③ e\n(1) f', '①\n(2) 2月')

  it.each([
    ['b', '①\n(1) X\n(2) 2月'],
    ['d', '①\n(2) 2月\n② X'],
    ['f', '①\n(2) 2月\n③\n(1) X'],
    ['a', '① X\n(2) 2月'],
  ])('adds the first one beside %s where its marker belongs', (beside, text) => {
    const next = edit(gaps, add(beside, 'X'))
    expect([next.outcome.text, next.pins]).toEqual([text, []])
  })

  it('adds to an empty cell, to bullets, and to runs that restart', () => {
    expect(edit(sideOf('① a\n(1) b\n(2) c', ''), add('c', 'X')).outcome.text).toBe('①\n(2) X')
    expect(edit(sideOf('① a\n(1) b\n(2) c', '①\n・x'), add('c', 'X')).outcome.text).toBe('①\n・x\n・X')
    expect(edit(sideOf('① a\n(1) b\n② c\n(1) d\n(2) e', '(1) x\n(1) y'), add('e', 'X')).outcome.text).toBe(
      '(1) x\n(1) y\n(2) X',
    )
    expect(edit(sideOf('a\nb', 'x'), add('b', 'X')).outcome.text).toBe('x\nX')
  })

  it('pairs by hand without changing text, and leaves it again', () => {
    const side = sideOf('① a\n・b\n・c', '①\n・x')
    const pinned = edit(side, pin('x', 'c'))
    expect([texts(pinned), shown(pinned)[2]]).toEqual([texts(side), '①/・2 c | x'])
    expect(edit(pinned, (now) => ({ kind: 'unpin', outcome: outcome(now, 'x') }))).toEqual(side)
    expect(shown(edit(side, pin('x')))).toEqual(['① a', '①/・1 b', '①/・2 c', '? x'])
  })

  it('writes the marker that says a pairing by hand', () => {
    const side = edit(sideOf('① a\n(1) b\n(2) c\n② d', '①\n(1) 1月\n② 2月\n・補足'), pin('補足', 'c'))
    const next = edit(side, (now) => ({ kind: 'write-marker', outcome: outcome(now, '補足') }))
    expect([next.outcome.text, next.pins]).toEqual(['①\n(1) 1月\n(2) 補足\n② 2月', []])
    expect(next.outcome.lines).toContain('o3')
  })

  it('writes a pairing onto the marker that stands there alone, not a second one below it', () => {
    const side = sideOf('① a\n② b\n(1) c', '① 3月\n②\n(1) 10月\n⑨ 記入')
    const paired = edit(side, pin('記入', 'b'))
    const next = edit(paired, (now) => ({ kind: 'write-marker', outcome: outcome(now, '記入') }))
    expect(next.outcome.text).toBe('① 3月\n② 記入\n(1) 10月')
    expect(next.pins).toEqual([])
    expect(shown(next)).toEqual(['① a | 3月', '② b | 記入', '②/(1) c | 10月'])
  })
})

describe('the seed’s fourth goal, where runs restart', () => {
  const { current } = seedSheet.goals[3] ?? { current: { initiatives: '', outcome: '' } }
  const side = sideOf(current.initiatives, current.outcome)

  it('keeps every outcome beside its item, and its manner, when a group moves', () => {
    const moved = edit(side, move('市民とともに歩む「市民協働」事業の推進', 1))
    expect(moved.pins).toEqual([])
    expect(moved.outcome.text.split('\n').slice(3, 5)).toEqual(side.outcome.text.split('\n').slice(5, 7))
    expect(texts(edit(moved, move('市民とともに歩む「市民協働」事業の推進', -1)))).toEqual(texts(side))
  })

  it('shrinks (1)～(4) when one of the four goes', () => {
    const next = edit(side, on('remove-item', '身近に親しめる公演、展覧会の実施'))
    expect(next.outcome.text).toContain('(1)～(3)\n・市民要望')
  })
})
