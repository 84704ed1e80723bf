import { useState } from 'react'
import { teachingOf } from '../../template/form/teaching-of.ts'
import { emptyTeaching } from '../../template/form/teaching.ts'
import { Grid } from '../../workbook/grid.ts'
import type { Picture } from '../../workbook/picture/picture.ts'
import type { TaughtPage } from './taught-form.ts'
import { beginSession, type TeachingSession } from './teaching-session.ts'
import type { PicturedSheet } from './use-look.ts'

/** A worksheet on the screen, with its picture. */
export interface ShownPage extends TaughtPage {
  readonly picture: Picture
}

/** The worksheets of a file and what is being said of each. */
export interface Pages {
  readonly pages: readonly ShownPage[]
  readonly at: number
  readonly setAt: (at: number) => void
  readonly page: ShownPage
  /** Changes what is said of the worksheet that is shown. */
  readonly change: (next: (session: TeachingSession) => TeachingSession) => void
}

/** The worksheets of a file, of which the first that is a goal table is shown first. */
export function usePages(sheets: readonly PicturedSheet[]): Pages {
  const [pages, setPages] = useState(() => sheets.map(pageOf))
  const [at, setAt] = useState(() =>
    Math.max(
      0,
      sheets.findIndex(({ looked }) => looked.found !== null),
    ),
  )
  const page = pages[at]
  if (!page) throw new Error('A workbook has a visible worksheet.')
  return {
    pages,
    at,
    setAt,
    page,
    change: (next) =>
      setPages((now) => now.map((one, i) => (i === at ? { ...one, session: next(one.session) } : one))),
  }
}

function pageOf({ looked, picture }: PicturedSheet): ShownPage {
  const grid = new Grid(looked.sheetName, looked.cells, looked.merges)
  const teaching = looked.found ? teachingOf(looked.found.layout) : emptyTeaching
  return { looked, picture, grid, session: beginSession(teaching) }
}
