import type { Area } from '../../workbook/cell-address.ts'
import { rectOf, type Geometry } from './paper-geometry.ts'

/** The colours that marks have; none says anything that the label doesn't. */
export type MarkTone = 'blue' | 'green' | 'orange' | 'red' | 'purple' | 'gray'

/** Something laid over cells of the paper, with its name. */
export interface PaperMark {
  readonly area: Area
  readonly label: string
  readonly tone: MarkTone
  /** Drawn stronger: the one that is being looked at. */
  readonly chosen?: boolean
  /** Where its label stands, at the right; 'top' where left out. */
  readonly labelAt?: 'top' | 'bottom'
}

const TONES: Readonly<Record<MarkTone, { readonly frame: string; readonly tag: string }>> = {
  blue: { frame: 'border-blue-900 bg-blue-900/10', tag: 'bg-blue-900' },
  green: { frame: 'border-green-900 bg-green-900/10', tag: 'bg-green-900' },
  orange: { frame: 'border-orange-900 bg-orange-900/10', tag: 'bg-orange-900' },
  red: { frame: 'border-red-900 bg-red-900/10', tag: 'bg-red-900' },
  purple: { frame: 'border-purple-900 bg-purple-900/10', tag: 'bg-purple-900' },
  gray: { frame: 'border-solid-gray-700 bg-solid-gray-700/10', tag: 'bg-solid-gray-700' },
}

/** A mark; screen readers hear its label with its cells. */
export function PaperMarkFrame({
  mark,
  geometry,
}: {
  readonly mark: PaperMark
  readonly geometry: Geometry
}) {
  const { x, y, width, height } = rectOf(geometry, mark.area)
  const { frame, tag } = TONES[mark.tone]
  if (width === 0 || height === 0) return null
  return (
    <div
      aria-hidden
      className={`pointer-events-none absolute overflow-hidden ${frame} ${mark.chosen === true ? 'border-4' : 'border-2'}`}
      style={{ left: x - 1, top: y - 1, width: width + 1, height: height + 1 }}
    >
      <span
        className={`absolute right-0 max-w-full truncate px-1 text-[11px] leading-4 text-white ${tag} ${mark.labelAt === 'bottom' ? 'bottom-0' : 'top-0'}`}
      >
        {mark.label}
      </span>
    </div>
  )
}
