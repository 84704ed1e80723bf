import type { Copies, CopiesFound, FileTrouble } from '../ipc/contract.ts'
import type { Disk } from '../files/disk.ts'
import { hashOf } from '../files/hash-of.ts'
import { makeFolder } from '../files/make-folder.ts'
import { troubleOf } from '../files/trouble-of.ts'
import { bringHome, dropCopy } from './bring-home.ts'
import { comesAfter } from './comes-after.ts'
import type { CopiesPlace, Reach } from './copies-place.ts'
import { findCopy, type CopyFind } from './find-copy.ts'
import { knownCopies } from './known-copies.ts'
import { listCopies } from './list-copies.ts'
import { makeWay } from './make-way.ts'
import { mergeFound } from './merge-found.ts'
import { setAside } from './set-aside.ts'
import { writeCopy, type CopyText, type CopyWritten } from './write-copy.ts'

/** The folder of the copies and the app's own that stands in for it, as one. */
export interface TwoFolders {
  list: Copies['listCopies']
  read: Copies['readCopy']
  write: Copies['writeCopy']
  setAside: Copies['setAsideCopy']
  /** Brings home what stood in. What can't come stays where it is and is brought another time. */
  comeHome(): Promise<void>
  /** The folder is another now: nobody has compared yet what is in it. */
  moved(): Promise<void>
}

/** How long a folder that can't be reached is left in peace: a share that is gone takes long to say so. */
const restMs = 30_000

/**
 * Writes into the folder of the copies, and while that can't be done into the stand-in: a share is gone most likely
 * when the rest goes wrong too, and two copies on one disk still outlive a database that is thrown away. What stood
 * in comes home as soon as something can be written there.
 */
export function twoFolders(place: CopiesPlace, standIn: string, now: () => number, disk: Disk): TwoFolders {
  let rest: { readonly until: number; readonly trouble: FileTrouble } | null = null
  /** The latest time that a copy has, as far as is known: a clock that is set back makes none older. */
  let latest = 0
  /** Something may lie in the stand-in, from this start or an earlier one. */
  let mayStandIn = true
  let known = knownCopies()

  async function comeHome(): Promise<void> {
    rest = null
    if (!mayStandIn || (await place.reach()).kind !== 'there') return
    try {
      const homecoming = { descends: known.descends, at: present() }
      const { came, stayed } = await bringHome(standIn, place.path(), homecoming, disk)
      for (const name of came) known.wroteHome(name)
      mayStandIn = stayed.length > 0
    } catch {
      mayStandIn = true
    }
  }

  const present = () => Math.max(now(), latest)

  async function writeHome(text: CopyText): Promise<CopyWritten> {
    if (rest !== null && now() < rest.until) return { kind: 'trouble', trouble: rest.trouble }
    const reach = await place.reach()
    if (reach.kind === 'trouble') {
      rest = { until: now() + restMs, trouble: reach.trouble }
      return reach
    }
    const trouble = reach.kind === 'unmade' ? await place.make() : null
    if (trouble !== null) return { kind: 'trouble', trouble }
    const inWay = known.isKnown(text.name) ? null : await makeWay(place.path(), text, present(), disk)
    if (inWay !== null) return { kind: 'trouble', trouble: inWay }
    const written = await writeCopy(place.path(), text, disk)
    if (written.kind === 'written') known.wroteHome(text.name)
    return written
  }

  async function writeBeside(text: CopyText): Promise<boolean> {
    mayStandIn = true
    if ((await makeFolder(standIn, disk)) !== null) return false
    known.wroteBeside(text.name)
    return (await writeCopy(standIn, text, disk)).kind === 'written'
  }

  /** A share that goes away between two looks takes the copy along: then it is not missing. */
  async function gone(): Promise<Extract<Reach, { kind: 'trouble' }> | null> {
    const reach = await place.reach()
    return reach.kind === 'trouble' ? reach : null
  }

  function noted(found: CopiesFound): CopiesFound {
    latest = found.entries.reduce((last, { writtenAt }) => Math.max(last, writtenAt), latest)
    return found
  }

  return {
    comeHome,
    async moved() {
      known = knownCopies()
      await comeHome()
    },
    async list() {
      const compared = known.toBeCompared()
      try {
        const reach = await place.reach()
        const beside = await listBeside(standIn, disk)
        if (reach.kind === 'trouble') return { kind: 'trouble', trouble: reach.trouble, ...noted(beside) }
        const found = reach.kind === 'there' ? await listCopies(place.path(), disk) : nothing
        compared()
        return { kind: 'listed', ...noted(mergeFound(found, beside)) }
      } catch (error) {
        return { kind: 'trouble', trouble: troubleOf(error), ...(await listBeside(standIn, disk)) }
      }
    },
    async read(name) {
      const reach = await place.reach()
      const beside = await findCopy(standIn, name, disk)
      if (reach.kind === 'trouble' && beside.kind !== 'found') return reach
      if (reach.kind !== 'there') return readOf(beside)
      const found = later(await findCopy(place.path(), name, disk), beside)
      return found.kind === 'missing' ? ((await gone()) ?? found) : readOf(found)
    },
    async write(name, about, body) {
      if (name.kind === 'content' && hashOf(body) !== name.id)
        return { kind: 'trouble', trouble: 'not-verified' }
      latest = Math.max(now(), latest + 1)
      const text = { name, about, body, writtenAt: latest }
      const written = await writeHome(text)
      if (written.kind === 'written') {
        if (mayStandIn) await dropCopy(standIn, name, disk)
        await comeHome()
      }
      if (written.kind !== 'trouble' || written.trouble === 'too-large') return written
      return (await writeBeside(text)) ? { kind: 'stood-in', trouble: written.trouble } : written
    },
    async setAside(name) {
      const reach = await place.reach()
      if (reach.kind === 'trouble') return reach
      const beside = await setAside(standIn, name, present(), disk)
      if (beside.kind === 'trouble') return beside
      const there = await setAside(place.path(), name, present(), disk)
      return there.kind === 'missing' ? ((await gone()) ?? beside) : there
    },
  }
}

const nothing: CopiesFound = { entries: [], damaged: [], busy: [], newer: [] }

/** A stand-in that can't be read hides nothing that could be read elsewhere. */
const listBeside = (standIn: string, disk: Disk): Promise<CopiesFound> =>
  listCopies(standIn, disk).catch(() => nothing)

function later(there: CopyFind, beside: CopyFind): CopyFind {
  if (beside.kind !== 'found' || there.kind === 'newer') return there.kind === 'missing' ? beside : there
  return there.kind === 'found' && comesAfter(there.head, beside.head) ? there : beside
}

function readOf(find: CopyFind): Awaited<ReturnType<Copies['readCopy']>> {
  if (find.kind !== 'found') return find
  const { head, body, isPrevious } = find
  if (body === null) return { kind: 'damaged' }
  return { kind: 'read', bytes: body, about: head.about, writtenAt: head.writtenAt, isPrevious }
}
