import { isNote } from '../insert-rows/vml-client-data.ts'
import { vmlElements, type VmlElement } from '../insert-rows/vml-elements.ts'
import { relationsPath } from '../open-package.ts'
import type { Workbook } from '../open-workbook.ts'
import { PartChanges } from '../part-changes.ts'
import { withoutEntries } from '../patch-calc-chain.ts'
import { applySplices } from '../splice.ts'
import { writeZip } from '../write-zip.ts'
import { XmlScanner } from '../xml-scanner.ts'

/** What people have said about cells hangs on a worksheet by these, and who they are on the workbook. */
const said: ReadonlySet<string> = new Set(['comments', 'threadedComment', 'person'])

/**
 * The workbook without comments and conversations at its cells, their boxes, and the names of those who wrote them.
 * Other shapes, form controls say, and every other part stay as they are. Below `attemptWrite` only.
 */
export function dropComments(workbook: Workbook): Uint8Array<ArrayBuffer> {
  const dropper = new CommentDropper(workbook)
  for (const { path } of workbook.worksheets) dropper.dropFrom(path)
  dropper.dropFrom(workbook.path)
  return dropper.finish()
}

class CommentDropper {
  readonly #workbook: Workbook
  readonly #parts: PartChanges
  readonly #gone = new Set<string>()

  constructor(workbook: Workbook) {
    this.#workbook = workbook
    this.#parts = new PartChanges(workbook)
  }

  /** Drops what hangs on a worksheet, or on the workbook. */
  dropFrom(path: string): void {
    const lost = new Set<string>()
    for (const { id, type, target, external } of this.#workbook.package.relationships(path)) {
      if (external || !this.#workbook.package.entry(target)) continue
      if (said.has(type) || (type === 'vmlDrawing' && this.#isBareWithoutNotes(target))) {
        this.#drop(target)
        lost.add(id)
      }
    }
    if (lost.size === 0) return
    const relations = relationsPath(path)
    this.#change(relations, 'Relationship', 'Id', (id) => lost.has(id))
    this.#parts.set(path, withoutLink(this.#parts.text(path), path, lost))
  }

  finish(): Uint8Array<ArrayBuffer> {
    const { zip, codec, entry } = this.#workbook.package
    const types = '[Content_Types].xml'
    const isGone = (name: string) => this.#gone.has(name.toLowerCase())
    if (this.#gone.size > 0 && entry(types)) this.#change(types, 'Override', 'PartName', isGone)
    return writeZip(zip, this.#parts.bytes(), codec)
  }

  /** Takes the comments' boxes out of a legacy drawing; whether nothing is left in it that they were not. */
  #isBareWithoutNotes(path: string): boolean {
    const vml = this.#parts.text(path)
    const notes = shapesIn(vml).filter(({ text }) => isNote(text))
    if (notes.length === 0) return false
    const bare = applySplices(
      vml,
      notes.map(({ start, end }) => ({ start, end, text: '' })),
    )
    this.#parts.set(path, bare)
    return !otherShapes.test(bare)
  }

  #drop(path: string): void {
    this.#parts.set(path, null)
    this.#parts.set(relationsPath(path), null)
    this.#gone.add(`/${path}`.toLowerCase())
  }

  #change(path: string, element: string, attribute: string, isGone: (value: string) => boolean): void {
    this.#parts.set(path, withoutEntries(this.#parts.text(path), path, element, attribute, isGone))
  }
}

/** Shapes whatever their prefix: openpyxl names it anew in each. */
function shapesIn(vml: string): readonly VmlElement[] {
  const names = new Set(
    [...vml.matchAll(/<((?:[\w.-]+:)?shape)(?=[\s/>])/g)].flatMap(([, name]) => name ?? []),
  )
  return [...names].flatMap((name) => vmlElements(vml, name)).sort((a, b) => a.start - b.start)
}

/** What can be drawn beside (ECMA-376 part 4, 19.1.2). */
const otherShapes =
  /<(?:[\w.-]+:)?(?:shape|group|rect|roundrect|oval|line|polyline|arc|curve|image)(?=[\s/>])/

/** A worksheet without the link to its legacy drawing, where that is lost. */
function withoutLink(xml: string, part: string, lost: ReadonlySet<string>): string {
  const scanner = new XmlScanner(xml, part)
  for (let token = scanner.next(); token !== 'end'; token = scanner.next()) {
    if (token !== 'open' || scanner.depth !== 2) continue
    const start = scanner.tagStart
    const isLost = scanner.is('legacyDrawing') && lost.has(scanner.prefixedAttribute('id') ?? '')
    scanner.skip()
    if (isLost) return xml.slice(0, start) + xml.slice(scanner.tagEnd)
  }
  return xml
}
