// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { FolderPurpose, FolderToken } from '../../electron/ipc/contract.ts'
import { createBrowserFolders, type BrowserFolders } from './browser-folders.ts'
import { memoryFolder, type MemoryFolder } from './testing/memory-folder.ts'

const bytes = (text: string) => new TextEncoder().encode(text)
const modifiedAt = 1_600_000_000_000
let held: MemoryFolder = {}
let folders: BrowserFolders
let told: FolderToken[] = []

beforeEach(() => {
  vi.useFakeTimers()
  held = { 'b.xlsx': 'bb', 支所: { 'a.xlsx': 'a' } }
  folders = createBrowserFolders()
  told = []
  folders.onFolderChange((token) => told.push(token))
  window.showDirectoryPicker = async () => memoryFolder('回収', held)
})
afterEach(() => {
  vi.useRealTimers()
  Reflect.deleteProperty(window, 'showDirectoryPicker')
})

async function choose(purpose: FolderPurpose): Promise<FolderToken> {
  const outcome = await folders.chooseFolder(purpose)
  if (outcome.kind !== 'chosen') throw new Error(outcome.kind)
  return outcome.token
}

describe('choosing', () => {
  it('asks for no more than is needed, and gives a token and the name', async () => {
    const pick = vi.fn(async () => memoryFolder('回収', held))
    window.showDirectoryPicker = pick
    expect(await folders.chooseFolder('returns')).toEqual({
      kind: 'chosen',
      token: expect.any(String),
      name: '回収',
    })
    expect(await choose('output')).not.toBe(await choose('output'))
    expect(pick.mock.calls.slice(0, 2)).toEqual([
      [{ id: 'returns', mode: 'read' }],
      [{ id: 'output', mode: 'readwrite' }],
    ])
  })

  it('says when nothing was chosen, and where folders can not be opened', async () => {
    window.showDirectoryPicker = () => Promise.reject(new DOMException('', 'AbortError'))
    expect(await folders.chooseFolder('returns')).toEqual({ kind: 'cancelled' })
    window.showDirectoryPicker = () => Promise.reject(new DOMException('no gesture', 'SecurityError'))
    await expect(folders.chooseFolder('returns')).rejects.toThrow('no gesture')
    Reflect.deleteProperty(window, 'showDirectoryPicker')
    expect(await folders.chooseFolder('returns')).toEqual({ kind: 'unsupported' })
  })
})

describe('listing and reading', () => {
  it('lists with subfolders, by path, and says what could not be looked into', async () => {
    held['c.xlsx'] = 'held'
    expect(await folders.listFolder(await choose('returns'))).toEqual({
      kind: 'listed',
      name: '回収',
      files: [
        { path: 'b.xlsx', size: 2, modifiedAt },
        { path: '支所/a.xlsx', size: 1, modifiedAt },
      ],
      unread: [{ path: 'c.xlsx', trouble: 'busy' }],
    })
    expect(await folders.listFolder('never')).toEqual({ kind: 'trouble', trouble: 'absent', name: '' })
  })

  it('never takes a folder that can not be read for an empty one', async () => {
    const gone = memoryFolder('回収', held)
    Object.assign(gone, {
      values() {
        throw new DOMException('', 'NotFoundError')
      },
    })
    window.showDirectoryPicker = async () => gone
    expect(await folders.listFolder(await choose('returns'))).toEqual({
      kind: 'trouble',
      trouble: 'absent',
      name: '回収',
    })
  })

  it('reads a file of a subfolder', async () => {
    const token = await choose('returns')
    expect(await folders.readInFolder(token, '支所/a.xlsx')).toEqual({
      kind: 'read',
      bytes: bytes('a'),
      modifiedAt,
    })
  })

  it.each([
    ['ない.xlsx', 'absent'],
    ['支所', 'absent'],
    ['../b.xlsx', 'failed'],
    ['c.xlsx', 'busy'],
  ])('says why it can not read %s', async (path, trouble) => {
    held['c.xlsx'] = 'held'
    expect(await folders.readInFolder(await choose('returns'), path)).toEqual({ kind: 'trouble', trouble })
  })

  it('reads nothing in a folder for output', async () => {
    expect(await folders.readInFolder(await choose('output'), 'b.xlsx')).toMatchObject({ kind: 'trouble' })
  })
})

describe('writing', () => {
  it('writes, and over a file only when told to', async () => {
    const token = await choose('output')
    const write = (more?: { readonly overwrite: true }) =>
      folders.writeInFolder(token, '総務/部.xlsx', bytes(more ? '二' : '一'), more)
    expect(await write()).toEqual({ kind: 'saved', name: '総務－部.xlsx' })
    expect(await write()).toEqual({ kind: 'exists', name: '総務－部.xlsx' })
    expect(held['総務－部.xlsx']).toBe('一')
    expect(await write({ overwrite: true })).toEqual({ kind: 'saved', name: '総務－部.xlsx' })
    expect(held['総務－部.xlsx']).toBe('二')
  })

  it('says why it can not', async () => {
    held['c.xlsx'] = 'held'
    const write = async (purpose: FolderPurpose) =>
      folders.writeInFolder(await choose(purpose), 'c.xlsx', bytes('一'), { overwrite: true })
    expect(await write('output')).toEqual({ kind: 'trouble', trouble: 'busy', name: 'c.xlsx' })
    expect(await write('returns')).toMatchObject({ kind: 'trouble' })
    expect(held['c.xlsx']).toBe('held')
  })

  it('leaves the old file, or none, where the disk is full', async () => {
    const token = await choose('output')
    for (const name of ['b.xlsx', 'new.xlsx'])
      expect(await folders.writeInFolder(token, name, bytes('too much'), { overwrite: true })).toEqual({
        kind: 'trouble',
        trouble: 'no-space',
        name,
      })
    expect(held).toEqual({ 'b.xlsx': 'bb', 支所: { 'a.xlsx': 'a' } })
  })

  it('writes nothing among returns that are being watched', async () => {
    await folders.watchFolder(await choose('returns'))
    const write = async () => folders.writeInFolder(await choose('output'), 'x.xlsx', bytes('一'))
    expect(await write()).toMatchObject({ trouble: 'returns-folder' })
    window.showDirectoryPicker = async () => memoryFolder('支所', held['支所'] as MemoryFolder)
    expect(await write()).toMatchObject({ trouble: 'returns-folder' })
    window.showDirectoryPicker = async () => memoryFolder('別', {})
    expect(await write()).toMatchObject({ kind: 'saved' })
  })
})

describe('watching', () => {
  it('tells once of what has stayed the same, not of lock files, and nothing when stopped', async () => {
    const token = await choose('returns')
    await folders.watchFolder(token)
    await folders.watchFolder(token)
    held['~$b.xlsx'] = 'lock'
    await vi.advanceTimersByTimeAsync(60_000)
    expect(told).toEqual([])
    held['c.xlsx'] = 'c'
    await vi.advanceTimersByTimeAsync(20_500)
    held['c.xlsx'] = 'cc'
    await vi.advanceTimersByTimeAsync(2_000)
    expect(told).toEqual([])
    await vi.advanceTimersByTimeAsync(60_000)
    expect(told).toEqual([token])
    await folders.unwatchFolder(token)
    held['d.xlsx'] = 'd'
    await vi.advanceTimersByTimeAsync(60_000)
    expect(told).toEqual([token])
  })

  it('takes what the window lists meanwhile for known', async () => {
    const token = await choose('returns')
    await folders.watchFolder(token)
    held['c.xlsx'] = 'c'
    await folders.listFolder(token)
    await vi.advanceTimersByTimeAsync(60_000)
    expect(told).toEqual([])
  })
})
