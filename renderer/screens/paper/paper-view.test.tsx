// @vitest-environment happy-dom
import { readFileSync } from 'node:fs'
import { act } from 'react'
import { createRoot, type Root } from 'react-dom/client'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { fflateCodec } from '../../workbook/fflate-codec.ts'
import type { Picture } from '../../workbook/picture/picture.ts'
import { readPictures } from '../../workbook/picture/read-picture.ts'
import { makeWorkbook, sheetData } from '../../workbook/testing/make-workbook.ts'
import { PaperView, type PaperViewProps } from './paper-view.tsx'

function pictureOf(bytes: Uint8Array): Picture {
  const read = readPictures(bytes, fflateCodec)
  const picture = read.ok ? read.value[0] : undefined
  if (!picture) throw new Error('no picture')
  return picture
}
// A path of this environment's own URL is none of the disk's.
const filled = pictureOf(new Uint8Array(readFileSync('e2e/workbooks/side-by-side-r4-filled.xlsx')))
const long = pictureOf(
  makeWorkbook({
    sheets: [
      {
        name: '表',
        inside: sheetData(
          Object.fromEntries(
            range(2_000).flatMap((row) =>
              range(20).map((column) => [`${String.fromCharCode(64 + column)}${row}`, `${row}の${column}`]),
            ),
          ),
        ),
      },
    ],
  }),
)
function range(count: number): number[] {
  return Array.from({ length: count }, (_, i) => i + 1)
}

let root: Root
let host: HTMLElement
beforeEach(() => {
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true })
  host = document.createElement('div')
  document.body.append(host)
  root = createRoot(host)
})
afterEach(() => {
  act(() => root.unmount())
  host.remove()
})

function show(props: Partial<PaperViewProps> = {}) {
  act(() => root.render(<PaperView picture={filled} {...props} />))
  const grid = host.querySelector<HTMLElement>('[role=grid]')
  if (!grid) throw new Error('no grid')
  return {
    grid,
    cell: (address: string) => host.querySelector<HTMLElement>(`[role=gridcell][aria-label^="${address} "]`),
    cursor: () => {
      const id = grid.getAttribute('aria-activedescendant') ?? ''
      return document.getElementById(id)?.getAttribute('aria-label')?.split(' ')[0]
    },
    key: (key: string) => {
      const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true })
      act(() => void grid.dispatchEvent(event))
      return event.defaultPrevented
    },
  }
}

describe('PaperView', () => {
  it('is a grid whose cells say where they are, what is laid over them and what they hold', () => {
    const { grid, cell } = show({
      marks: [{ area: { top: 7, left: 2, bottom: 7, right: 3 }, label: '前年度の取組項目', tone: 'blue' }],
    })
    expect(grid.getAttribute('aria-label')).toBe('シート「重点目標一覧表」の表')
    expect(grid.getAttribute('aria-rowcount')).toBe('19')
    expect(cell('B7')?.getAttribute('aria-label')).toMatch(/^B7 前年度の取組項目 ① 「上田再構築プラン」/)
    expect(cell('B7')?.getAttribute('aria-colspan')).toBe('2')
    expect(cell('D5')).toBeNull()
    expect(host.textContent).toContain('前年度の取組項目')
  })

  it('is walked through by arrows, and chosen from by Enter', () => {
    const onCellClick = vi.fn()
    const { key, cursor } = show({ onCellClick, selected: { row: 5, column: 2 } })
    expect(cursor()).toBe('B5')
    expect(['ArrowRight', 'ArrowRight'].map(key)).toEqual([true, true])
    expect(cursor()).toBe('E5')
    key('ArrowDown')
    expect(cursor()).toBe('E6')
    expect(key('Enter')).toBe(true)
    expect(onCellClick.mock.calls).toEqual([[6, 5]])
    expect(key('Tab')).toBe(false)
  })

  it('keeps the cursor where nothing is written', () => {
    const { key, cursor } = show({ selected: { row: 2, column: 3 } })
    key('ArrowRight')
    expect(cursor()).toBe('D2')
  })

  it('gives the cell under the pointer, a merged one by its first, at any zoom', () => {
    const onCellClick = vi.fn()
    const { grid } = show({ onCellClick, zoom: 0.5 })
    const sheet = grid.querySelector('.paper-sheet')
    const press = (clientX: number, clientY: number) =>
      act(() => void sheet?.dispatchEvent(new MouseEvent('click', { bubbles: true, clientX, clientY })))
    press(5, 5)
    press(200, 140)
    expect(onCellClick.mock.calls).toEqual([
      [1, 1],
      [7, 4],
    ])
  })

  it('says which cell is chosen, and goes where that goes', () => {
    show({ selected: { row: 5, column: 2 } })
    const { cell, cursor } = show({ selected: { row: 7, column: 3 } })
    expect(cell('B7')?.getAttribute('aria-selected')).toBe('true')
    expect(cell('B5')?.getAttribute('aria-selected')).toBe('false')
    expect(cursor()).toBe('B7')
  })

  it('draws of a long sheet no more than what is near', () => {
    const { cell, cursor, key } = show({ picture: long, selected: { row: 1_990, column: 1 } })
    expect(host.querySelectorAll('[role=gridcell]').length).toBeLessThan(3_000)
    expect(cell('A1')).not.toBeNull()
    // Far off, but the one the keys are on is always there.
    expect(cursor()).toBe('A1990')
    key('ArrowDown')
    expect(cursor()).toBe('A1991')
  })
})
