import type { PictureBox } from './picture.ts'

/**
 * Says of each text that isn't wrapped how far it may run over empty neighbours, as Excel draws it: numbers, merged
 * and filled-up texts stay in their cells. `boxes` in reading order.
 */
export function giveRoom(boxes: readonly PictureBox[], lastColumn: number): PictureBox[] {
  const taken = new Map<number, number[]>()
  for (const box of boxes)
    if (box.text !== '' || box.left < box.right || box.top < box.bottom)
      for (let row = box.top; row <= box.bottom; row++) {
        const inRow = taken.get(row)
        const columns = [box.left, box.right]
        if (inRow) inRow.push(...columns)
        else taken.set(row, columns)
      }
  for (const columns of taken.values()) columns.sort((a, b) => a - b)
  return boxes.map((box) => (mayRunOver(box) ? { ...box, room: roomOf(box, taken, lastColumn) } : box))
}

function mayRunOver({ text, type, look, ...area }: PictureBox): boolean {
  const { horizontal, wrap, shrink, rotation } = look.alignment
  if (text === '' || type !== 'text' || area.left < area.right || area.top < area.bottom) return false
  return !wrap && !shrink && rotation === 0 && !['fill', 'justify', 'distributed'].includes(horizontal)
}

function roomOf(
  { top, left, look }: PictureBox,
  taken: ReadonlyMap<number, readonly number[]>,
  lastColumn: number,
): PictureBox['room'] {
  const columns = taken.get(top) ?? []
  const at = columns.indexOf(left)
  const before = columns[at - 1] ?? 0
  const after = columns[columns.lastIndexOf(left) + 1] ?? lastColumn + 1
  const { horizontal } = look.alignment
  const toLeft = ['right', 'center', 'centerContinuous'].includes(horizontal)
  const toRight = horizontal !== 'right'
  return { left: toLeft ? left - before - 1 : 0, right: toRight ? after - left - 1 : 0 }
}
