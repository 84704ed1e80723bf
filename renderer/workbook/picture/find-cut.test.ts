import { describe, expect, it } from 'vitest'
import { findCut } from './find-cut.ts'
import { plainAlignment, plainFont, plainLook, type Alignment } from './look.ts'
import type { Picture, PictureBox } from './picture.ts'

const font = { ...plainFont, name: 'ＭＳ 明朝', size: 11 }
const box = (
  text: string,
  alignment: Partial<Alignment> = {},
  more: Partial<PictureBox> = {},
): PictureBox => ({
  top: 1,
  left: 1,
  bottom: 1,
  right: 1,
  text,
  type: 'text',
  look: { ...plainLook, font, alignment: { ...plainAlignment, wrap: true, ...alignment } },
  room: { left: 0, right: 0 },
  ...more,
})
/** A1 is 15 full-width characters wide and three lines high. */
const picture = {
  columns: [
    { width: 240, hidden: false },
    { width: 240, hidden: false },
  ],
  rows: [
    { height: 40.5, hidden: false, custom: true },
    { height: 40.5, hidden: false, custom: true },
  ],
  print: { areas: [] },
} as unknown as Picture
const cut = (one: PictureBox, of: Picture = picture) => findCut(of, one)

describe('findCut', () => {
  it('says nothing of a text that is seen', () => {
    expect(cut(box('一行'))).toBeNull()
    expect(cut(box('一\n二\n三'))).toBeNull()
    expect(cut(box('  \n\n\n\n '))).toBeNull()
  })

  it('counts the lines that are missing, and says in which paragraph they begin', () => {
    expect(cut(box('一\n二\n三\n四\n五'))).toEqual({ kind: 'lines', lines: 2, paragraph: 3 })
    expect(cut(box(`一\n${'字'.repeat(50)}`))).toEqual({ kind: 'lines', lines: 2, paragraph: 1 })
  })

  it('takes a merged area as one', () => {
    expect(cut(box('一\n二\n三\n四\n五', {}, { bottom: 2 }))).toBeNull()
    expect(cut(box('字'.repeat(60), {}, { right: 2 }))).toBeNull()
  })

  it('finds a line that is longer than its cell and what is free beside it', () => {
    const long = '字'.repeat(20)
    expect(cut(box(long, { wrap: false }))).toEqual({ kind: 'width' })
    expect(cut(box(long, { wrap: false }, { room: { left: 0, right: 1 } }))).toBeNull()
    expect(cut(box(long, { wrap: false, shrink: true }))).toBeNull()
    expect(cut(box('9'.repeat(40), { wrap: false }, { type: 'number' }))).toEqual({ kind: 'width' })
  })

  it('finds what is hidden, or outside of what is printed', () => {
    const hidden = { ...picture, rows: [{ height: 0, hidden: true, custom: false }] }
    expect(cut(box('字'), hidden)).toEqual({ kind: 'not-printed' })
    const elsewhere = {
      ...picture,
      print: { ...picture.print, areas: [{ top: 2, left: 1, bottom: 2, right: 2 }] },
    }
    expect(cut(box('字'), elsewhere)).toEqual({ kind: 'not-printed' })
  })
})
