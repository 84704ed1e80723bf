import { fflateCodec } from '../fflate-codec.ts'
import { insertRowsInto } from '../insert-rows/insert-rows-into.ts'
import type { InsertRowsOptions } from '../insert-rows/insert-rows.ts'
import { makeWorkbook, type TestSheet, type TestWorkbook } from './make-workbook.ts'
import { partTexts } from './part-texts.ts'

const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

/** A part that hangs on another by a relationship of a type. */
export interface TestPart {
  readonly name: string
  readonly of: string
  readonly type: string
  readonly xml: string
}

/** A workbook of a sheet 表 (and others) with parts that hang on them. */
export function bookWith(
  inside: string,
  parts: readonly TestPart[] = [],
  others: readonly TestSheet[] = [],
  more: Partial<TestWorkbook> = {},
): Uint8Array {
  const relations = new Map<string, string>()
  for (const [i, { name, of, type }] of parts.entries()) {
    const slash = of.lastIndexOf('/')
    const path = `${of.slice(0, slash + 1)}_rels/${of.slice(slash + 1)}.rels`
    const one = `<Relationship Id="rId${i + 1}" Type="${office}/${type}" Target="/${name}"/>`
    relations.set(path, (relations.get(path) ?? '') + one)
  }
  return makeWorkbook({
    sheets: [{ name: '表', inside }, ...others],
    ...more,
    more: [
      ...parts.map(({ name, xml }) => ({ name, bytes: xml })),
      ...[...relations].map(([name, xml]) => ({ name, bytes: `<Relationships>${xml}</Relationships>` })),
      ...(more.more ?? []),
    ],
  })
}

/** Inserts rows into 表 and gives the parts of the result as text. */
export function insertInto(
  bytes: Uint8Array,
  row: number,
  count: number,
  options: InsertRowsOptions = {},
): ReadonlyMap<string, string> {
  const outcome = insertRowsInto(bytes, '表', row, count, fflateCodec, options)
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.trouble))
  return new Map(
    [...partTexts(outcome.value)].map(([name, latin1]) => [name, Buffer.from(latin1, 'latin1').toString()]),
  )
}

/** What stands inside the root of 表 after rows came in. */
export function insideAfter(
  inside: string,
  row: number,
  count: number,
  options: InsertRowsOptions = {},
): string {
  const xml = insertInto(bookWith(inside), row, count, options).get('xl/worksheets/sheet1.xml') ?? ''
  return /<worksheet[^>]*>(.*)<\/worksheet>/s.exec(xml)?.[1] ?? ''
}
