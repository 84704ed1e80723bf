import { describe, expect, it } from 'vitest'
import type { Dropped } from './incoming-file.ts'
import { isWorkbookName, listDropped } from './list-dropped.ts'

const entry = (name: string, more: object) => ({ name, isDirectory: false, ...more }) as FileSystemEntry

function fileEntry(name: string, error?: Error): FileSystemEntry {
  return entry(name, {
    file: (resolve: FileCallback, reject: ErrorCallback) =>
      error ? reject(error as DOMException) : resolve(new File([new Uint8Array([80])], name)),
  })
}

/** A folder that gives its entries two at a time, as browsers give them a hundred at a time. */
function folder(name: string, entries: readonly FileSystemEntry[], error?: Error): FileSystemDirectoryEntry {
  const createReader = () => {
    let given = 0
    return {
      readEntries: (resolve: FileSystemEntriesCallback, reject: ErrorCallback) => {
        if (error) return reject(error as DOMException)
        resolve(entries.slice(given, given + 2))
        given += 2
      },
    }
  }
  return entry(name, { isDirectory: true, createReader }) as FileSystemDirectoryEntry
}

const pathsOf = async (...dropped: readonly Dropped[]) => {
  const { files, unread } = await listDropped(dropped)
  return { files: files.map(({ file }) => file), unread }
}

describe('listDropped', () => {
  it('looks through folders, whatever the parts in which they are given', async () => {
    const inner = folder('追加', [fileEntry('d.xlsx')])
    const all = folder('提出', [fileEntry('a.xlsx'), fileEntry('b.xlsx'), fileEntry('c.docx'), inner])
    expect(await pathsOf({ folder: all }, { file: new File([], '別.xlsx') })).toEqual({
      files: ['提出/a.xlsx', '提出/b.xlsx', '提出/c.docx', '提出/追加/d.xlsx', '別.xlsx'],
      unread: [],
    })
  })

  it('says what could not be looked into, and goes on', async () => {
    const denied = new Error('denied')
    const all = folder('提出', [folder('秘', [], denied), fileEntry('a.xlsx', denied), fileEntry('b.xlsx')])
    expect(await pathsOf({ folder: all })).toEqual({
      files: ['提出/b.xlsx'],
      unread: ['提出/秘', '提出/a.xlsx'],
    })
  })

  it('reads a file only when its turn comes', async () => {
    const { files } = await listDropped([{ folder: folder('提出', [fileEntry('a.xlsx')]) }])
    expect(await files[0]?.read()).toMatchObject({ kind: 'read', bytes: new Uint8Array([80]) })
  })
})

describe('isWorkbookName', () => {
  it('knows what can be taken in', () => {
    const named = (file: string) =>
      isWorkbookName({ file, read: async () => ({ kind: 'trouble', trouble: 'absent' }) })
    const all = ['提出/a.xlsx', 'A.XLSX', '提出/~$a.xlsx', 'a.xls', 'xlsx', '提出.xlsx/案内.pdf']
    expect(all.filter(named)).toEqual(['提出/a.xlsx', 'A.XLSX'])
  })
})
