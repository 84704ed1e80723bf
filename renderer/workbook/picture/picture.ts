import type { Area } from '../cell-address.ts'
import type { CellType } from '../grid.ts'
import type { CellLook } from './look.ts'
import type { PrintSetup } from './print-setup.ts'

/** A column of a picture. */
export interface PictureColumn {
  /** Pixels at 96 dpi with the gridline, 0 where it is hidden. */
  readonly width: number
  readonly hidden: boolean
}

/** A row of a picture. */
export interface PictureRow {
  /** Points, 0 where it is hidden. */
  readonly height: number
  readonly hidden: boolean
  /** Set by hand: Excel never grows it. */
  readonly custom: boolean
}

/** A cell or merged area that holds a text or is seen when empty. */
export interface PictureBox extends Area {
  /** As shown, through its number format; '' where it is empty. */
  readonly text: string
  readonly type: CellType
  readonly look: CellLook
  /** Over how many empty columns to its left and right a text that isn't wrapped may run. */
  readonly room: { readonly left: number; readonly right: number }
}

/** What a worksheet looks like, drawings and conditional formats left out. */
export interface Picture {
  readonly sheetName: string
  /** The first column is 1, at index 0. */
  readonly columns: readonly PictureColumn[]
  readonly rows: readonly PictureRow[]
  /** In reading order of their upper left corners. They never overlap. */
  readonly boxes: readonly PictureBox[]
  readonly print: PrintSetup
  /** Whether all of the sheet that can be seen is in it; a sheet over `pictureLimits` is shown in part. */
  readonly whole: boolean
}

/** How much of a worksheet is made a picture of: more than anybody looks at. */
export const pictureLimits = { rows: 3_000, columns: 256, boxes: 100_000 } as const
