import type { Area } from '../cell-address.ts'

/** What lies on a sheet, by kind: each thing covers an area. */
export type Things = Readonly<Record<string, readonly Area[]>>

/**
 * How new rows come by what is around them: `both`, what they part, covers them; a `look` comes from the row above, or
 * with copied rows; `own` is as `both`, and copied rows bring what lies wholly in them as a thing of its own; `range`
 * is as `both`, and covers copies of what it covers.
 */
export type Spread = 'both' | 'look' | 'own' | 'range'

/**
 * A sheet that knows no arithmetic of areas: a list of rows, each a set of marks such as `merge#2 C` (the cell in
 * column C belongs to the third merge). Rows are put into the list; what then bears one mark is one thing.
 */
export class RowModel {
  constructor(
    readonly spreads: Readonly<Record<string, Spread>>,
    readonly rows: readonly ReadonlySet<string>[],
  ) {}

  static of(spreads: Readonly<Record<string, Spread>>, things: Things, height: number): RowModel {
    const rows = Array.from({ length: height }, () => new Set<string>())
    for (const [kind, areas] of Object.entries(things))
      for (const [i, { top, left, bottom, right }] of areas.entries())
        for (let row = top; row <= bottom; row++)
          for (let column = left; column <= right; column++)
            rows[row - 1]?.add(`${kind}#${i} ${String.fromCharCode(64 + column)}`)
    return new RowModel(spreads, rows)
  }

  /** With rows that look like the row above. */
  insert(at: number, count: number): RowModel {
    const fresh = [
      ...this.#parted(at),
      ...[...this.#row(at - 1)].filter((mark) => this.#spread(mark) === 'look'),
    ]
    return this.#with(
      at,
      Array.from({ length: count }, () => new Set(fresh)),
    )
  }

  /** With so many copies of the rows `from` to `to`. */
  copy(at: number, count: number, from: number, to: number): RowModel {
    const parted = this.#parted(at)
    const outside = new Set(
      this.rows.flatMap((row, i) => (from <= i + 1 && i < to ? [] : [...row].map(thingOf))),
    )
    const held = new Set(parted.filter((mark) => this.#spread(mark) === 'own').map(placeOf))
    const crowded = new Set(
      this.rows.flatMap((row) => [...row].filter((mark) => held.has(placeOf(mark))).map(thingOf)),
    )
    const comes = (mark: string, copy: number) => {
      const spread = this.#spread(mark)
      if (spread === 'look' || spread === 'range') return [mark]
      const isOwn = spread === 'own' && !outside.has(thingOf(mark)) && !crowded.has(thingOf(mark))
      return isOwn ? [mark.replace(' ', `@${copy} `)] : []
    }
    const copies = Array.from({ length: count }, (_, copy) =>
      this.rows
        .slice(from - 1, to)
        .map((row) => new Set([...parted, ...[...row].flatMap((mark) => comes(mark, copy))])),
    )
    return this.#with(at, copies.flat())
  }

  /** The things of each kind as the cells they cover, whatever they are called. */
  things(): Readonly<Record<string, string[]>> {
    const cells = new Map<string, string[]>()
    for (const [i, row] of this.rows.entries())
      for (const mark of row)
        cells.set(thingOf(mark), [...(cells.get(thingOf(mark)) ?? []), `${columnOf(mark)}${i + 1}`])
    const found: Record<string, string[]> = {}
    for (const [thing, covered] of cells) (found[kindOf(thing)] ??= []).push(covered.sort().join(' '))
    for (const list of Object.values(found)) list.sort()
    return found
  }

  /** What lies in the rows on both sides of a place, looks aside: new rows come in its midst. */
  #parted(at: number): string[] {
    const below = this.#row(at)
    return [...this.#row(at - 1)].filter((mark) => this.#spread(mark) !== 'look' && below.has(mark))
  }

  #row(row: number): ReadonlySet<string> {
    return this.rows[row - 1] ?? new Set()
  }

  #spread(mark: string): Spread {
    return this.spreads[kindOf(mark)] ?? 'both'
  }

  #with(at: number, fresh: readonly ReadonlySet<string>[]): RowModel {
    return new RowModel(this.spreads, [...this.rows.slice(0, at - 1), ...fresh, ...this.rows.slice(at - 1)])
  }
}

const kindOf = (mark: string) => mark.slice(0, mark.indexOf('#'))
const thingOf = (mark: string) => mark.slice(0, mark.indexOf(' '))
const columnOf = (mark: string) => mark.slice(mark.indexOf(' ') + 1)
/** Two things of a kind that lie over each other share such a place. */
const placeOf = (mark: string) => `${kindOf(mark)} ${columnOf(mark)}`
