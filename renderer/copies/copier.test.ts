import { describe, expect, it } from 'vitest'
import { decodeRecord } from '../records/record-file.ts'
import type { KeptRecord, RecordName } from '../records/record.ts'
import type { FoundRecord } from '../records/record-source.ts'
import { bytesOf, makeDraft, makeRound } from '../records/testing/make-records.ts'
import { COPY_AFTER_MS, COPY_AGAIN_MS, Copier, type Secured } from './copier.ts'
import { MemoryCopies } from './testing/memory-copies.ts'

const sheet: RecordName = { kind: 'sheet', id: 'a' }

/** A copier whose time passes when it is told to. */
function started(contents: readonly string[] = []) {
  const disk = new MemoryCopies()
  const records = new Map<string, KeptRecord>()
  const files = new Map<string, Uint8Array<ArrayBuffer>>()
  const timers: { readonly milliseconds: number; readonly run: () => void }[] = []
  let reading: Promise<void> = Promise.resolve()
  const copier = new Copier({
    copies: disk.copies,
    source: {
      read: async ({ id }): Promise<FoundRecord> => {
        await reading
        const record = records.get(id)
        return record ? { ok: true, record } : { ok: false, trouble: { code: 'gone' } }
      },
      content: async (print) => files.get(print) ?? null,
    },
    after: (milliseconds, run) => {
      if (milliseconds === 0) {
        queueMicrotask(run)
        return () => {}
      }
      const timer = { milliseconds, run }
      timers.push(timer)
      return () => timers.splice(timers.indexOf(timer), 1)
    },
  })
  copier.holds(contents)
  /** Lets the next timer run out and everything be done that it begins. */
  const pass = async () => {
    const [timer] = timers.splice(0, 1)
    timer?.run()
    for (let turn = 0; turn < 50; turn += 1) await Promise.resolve()
    return timer?.milliseconds
  }
  const hold = () => {
    let go = () => {}
    reading = new Promise((resolve) => {
      go = resolve
    })
    return () => go()
  }
  const textOf = (id: string) => {
    const found = disk.kept.get(`sheet ${id}`)
    const read = found && decodeRecord(found.bytes)
    return read?.ok && read.value.kind === 'sheet'
      ? read.value.draft.sheet.goals[0]?.current?.title
      : undefined
  }
  const put = async (id: string, text: string) =>
    void records.set(id, { kind: 'sheet', draft: await makeDraft(id, text) })
  return { copier, disk, records, files, timers, pass, hold, put, textOf }
}

describe('a copier', () => {
  it('copies what changed once, two seconds after the first of many changes', async () => {
    const { copier, disk, put, pass, textOf } = started()
    await put('a', '一')
    copier.changed(sheet)
    await put('a', '二')
    copier.changed(sheet)
    expect(copier.state.getState()).toEqual({ kind: 'behind' })
    expect(await pass()).toBe(COPY_AFTER_MS)
    expect(textOf('a')).toBe('二')
    expect(disk.written.filter((name) => name === 'sheet a')).toHaveLength(1)
    expect(copier.state.getState()).toEqual({ kind: 'kept' })
  })

  it('copies again what changes while it is being copied', async () => {
    const { copier, put, pass, hold, textOf } = started()
    await put('a', '一')
    copier.changed(sheet)
    const go = hold()
    await pass()
    copier.changed(sheet)
    go()
    await pass()
    await put('a', '二')
    await pass()
    expect(textOf('a')).toBe('二')
    expect(copier.state.getState()).toEqual({ kind: 'kept' })
  })

  it('writes the files that a record names behind it, each once', async () => {
    const { copier, disk, records, files, pass } = started()
    const { bytes, ...round } = await makeRound('r', ['一', '二'])
    const template = round.consolidation.terms.template?.print ?? ''
    records.set('r', round)
    for (const [print, own] of bytes) files.set(print, own)
    files.set(template, bytesOf('様式'))
    const name = { kind: 'consolidation', id: 'r' } as const
    copier.changed(name)
    await pass()
    const contents = [template, ...bytes.keys()].map((print) => `content ${print}`)
    expect(disk.written).toEqual(['consolidation r', ...contents])
    copier.changed(name)
    await pass()
    expect(disk.written).toEqual(['consolidation r', ...contents, 'consolidation r'])
  })

  it('writes no file that lies among the copies already', async () => {
    const draft = await makeDraft('a', '一')
    const { copier, disk, put, files, pass } = started([draft.templateId])
    await put('a', '一')
    files.set(draft.templateId, bytesOf('様式'))
    copier.changed(sheet)
    await pass()
    expect(disk.written).toEqual(['sheet a'])
  })

  it('writes a file again that is no longer among the copies', async () => {
    const draft = await makeDraft('a', '一')
    const { copier, disk, put, files, pass } = started([draft.templateId])
    await put('a', '一')
    files.set(draft.templateId, bytesOf('様式'))
    copier.holds([])
    copier.changed(sheet)
    await pass()
    expect(disk.written).toEqual(['sheet a', `content ${draft.templateId}`])
  })

  it('tries again until the disk takes it, and says so meanwhile', async () => {
    const { copier, disk, put, pass, textOf } = started()
    await put('a', '一')
    disk.answer = { kind: 'trouble', trouble: 'no-space' }
    copier.changed(sheet)
    await pass()
    expect(copier.state.getState()).toEqual({ kind: 'failing', trouble: 'no-space' })
    expect(await pass()).toBe(COPY_AGAIN_MS)
    expect(copier.state.getState()).toEqual({ kind: 'failing', trouble: 'no-space' })
    disk.answer = { kind: 'written' }
    await pass()
    expect(copier.state.getState()).toEqual({ kind: 'kept' })
    expect(textOf('a')).toBe('一')
  })

  it('writes what else is put beside the records, until the disk takes it', async () => {
    const { copier, disk, pass } = started()
    disk.answer = { kind: 'trouble', trouble: 'busy' }
    copier.put({ name: { kind: 'version', id: 'a.1' }, about: { of: 'a' }, bytes: bytesOf('版') })
    await pass()
    expect(copier.state.getState()).toEqual({ kind: 'failing', trouble: 'busy' })
    disk.answer = { kind: 'written' }
    await pass()
    expect(disk.kept.get('version a.1')).toMatchObject({ about: { of: 'a' }, bytes: bytesOf('版') })
    expect(copier.state.getState()).toEqual({ kind: 'kept' })
  })

  it('says where copies lie in the app’s own folder', async () => {
    const { copier, disk, put, pass } = started()
    await put('a', '一')
    disk.answer = { kind: 'stood-in', trouble: 'denied' }
    copier.changed(sheet)
    await pass()
    expect(copier.state.getState()).toEqual({ kind: 'stood-in', trouble: 'denied' })
  })

  it('goes on with the others where writing one of them fails altogether', async () => {
    const { copier, disk, pass } = started()
    const { writeCopy } = disk.copies
    let isBroken = true
    const write: typeof writeCopy = async (...args) => {
      if (isBroken && args[0].id === 'a.1') throw new Error('no answer')
      return writeCopy(...args)
    }
    Object.assign(disk.copies, { writeCopy: write })
    for (const id of ['a.1', 'a.2', 'a.3'])
      copier.put({ name: { kind: 'version', id }, about: { of: 'a' }, bytes: bytesOf('版') })
    await pass()
    expect(disk.written).toEqual(['version a.2', 'version a.3'])
    expect(copier.state.getState()).toEqual({ kind: 'failing', trouble: 'failed' })
    isBroken = false
    expect(await pass()).toBe(COPY_AGAIN_MS)
    expect(disk.written.at(-1)).toBe('version a.1')
    expect(copier.state.getState()).toEqual({ kind: 'kept' })
  })

  it('goes on saying that a later version has written a copy, whatever else is copied', async () => {
    const { copier, disk, put, pass } = started()
    await put('a', '一')
    await put('b', '一')
    copier.changed(sheet)
    await pass()
    disk.spoil(sheet, 'newer')
    copier.changed(sheet)
    await pass()
    copier.changed({ kind: 'sheet', id: 'b' })
    await pass()
    expect(copier.state.getState()).toEqual({ kind: 'failing', trouble: 'newer' })
    disk.spoil(sheet, null)
    copier.changed(sheet)
    await pass()
    expect(copier.state.getState()).toEqual({ kind: 'kept' })
  })

  it('leaves a copy of a later version alone, and does not try again', async () => {
    const { copier, disk, put, pass, timers } = started()
    await put('a', '一')
    disk.answer = { kind: 'newer' }
    copier.changed(sheet)
    await pass()
    expect(copier.state.getState()).toEqual({ kind: 'failing', trouble: 'newer' })
    expect(timers).toEqual([])
  })

  it('goes on with the others where one can’t be read', async () => {
    const { copier, records, put, pass, textOf } = started()
    await put('b', '一')
    Object.defineProperty(records, 'get', {
      value: (id: string) => {
        if (id === 'a') throw new Error('broken')
        return Map.prototype.get.call(records, id) as KeptRecord
      },
    })
    copier.changed(sheet)
    copier.changed({ kind: 'sheet', id: 'b' })
    await pass()
    expect(textOf('b')).toBe('一')
    expect(copier.state.getState()).toEqual({ kind: 'failing', trouble: 'unreadable' })
  })

  it('sets the copy aside of what was removed for good, and tries again where it can’t', async () => {
    const { copier, disk, put, pass } = started()
    await put('a', '一')
    copier.changed(sheet)
    await pass()
    disk.answer = { kind: 'trouble', trouble: 'busy' }
    copier.removed(sheet)
    await pass()
    expect(disk.aside).toEqual([])
    disk.answer = { kind: 'written' }
    await pass()
    expect(disk.aside).toEqual(['sheet a'])
    expect(copier.state.getState()).toEqual({ kind: 'kept' })
  })

  it('sets a copy that holds more aside before another takes its place, once', async () => {
    const { copier, disk, put, pass, textOf } = started()
    await put('a', '控えの文')
    copier.changed(sheet)
    await pass()
    let secured: Secured = { kind: 'failed', trouble: 'no-space' }
    copier.guard([sheet], async () => secured)
    await put('a', 'いまの文')
    copier.changed(sheet)
    await pass()
    expect(textOf('a')).toBe('控えの文')
    expect(copier.state.getState()).toEqual({ kind: 'failing', trouble: 'no-space' })
    secured = { kind: 'secured' }
    disk.answer = { kind: 'trouble', trouble: 'busy' }
    await pass()
    expect(textOf('a')).toBe('控えの文')
    disk.answer = { kind: 'written' }
    await pass()
    copier.changed(sheet)
    await pass()
    expect(disk.aside).toEqual(['sheet a'])
    expect(textOf('a')).toBe('いまの文')
  })

  it('writes over a copy that holds nothing more', async () => {
    const { copier, disk, put, pass, textOf } = started()
    await put('a', 'いまの文')
    copier.guard([sheet], async () => ({ kind: 'held' }))
    copier.changed(sheet)
    await pass()
    expect(disk.aside).toEqual([])
    expect(textOf('a')).toBe('いまの文')
  })

  it('copies at once what waits when it is to end, with what is still being written', async () => {
    const { copier, put, textOf } = started()
    let written = () => {}
    const write = copier.during(
      new Promise<void>((resolve) => {
        written = resolve
      }),
    )
    const flushed = copier.flush()
    await put('a', '一')
    copier.changed(sheet)
    written()
    await write
    expect(await flushed).toBe(true)
    expect(textOf('a')).toBe('一')
  })
})
