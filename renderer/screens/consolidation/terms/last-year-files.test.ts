import { describe, expect, it } from 'vitest'
import type { FolderListOutcome, FolderReadOutcome } from '../../../../electron/ipc/contract.ts'
import {
  keptReturn,
  keptUnread,
  logOf,
  makeConsolidation,
  returnOf,
} from '../../../consolidation/kept/testing/make-kept.ts'
import { filesInFolder, filesOfConsolidation } from './last-year-files.ts'

const bytes = new Uint8Array([80, 75])

describe('filesInFolder', () => {
  const entry = (path: string) => ({ path, size: 2, modifiedAt: 1 })
  const desktop = (listing: FolderListOutcome) => ({
    listFolder: async () => listing,
    readInFolder: async (_: string, path: string): Promise<FolderReadOutcome> =>
      path.startsWith('提出/')
        ? { kind: 'read', bytes, modifiedAt: 1 }
        : { kind: 'trouble', trouble: 'busy' },
  })

  it('has the workbooks, each read when its turn comes', async () => {
    const files = ['提出/総務部.xlsx', '提出/~$総務部.xlsx', '案内.pdf', '財政部.XLSX'].map(entry)
    const found = await filesInFolder(desktop({ kind: 'listed', name: '3年度', files, unread: [] }), 't')
    if ('trouble' in found) throw new Error(found.trouble)
    expect(found.map(({ name }) => name)).toEqual(['総務部.xlsx', '財政部.XLSX'])
    expect(await Promise.all(found.map((file) => file.read()))).toEqual([bytes, null])
  })

  it('says why a folder can not be read, which is not empty', async () => {
    const listing = { kind: 'trouble', trouble: 'absent', name: '3年度' } as const
    expect(await filesInFolder(desktop(listing), 't')).toEqual({ trouble: 'absent' })
  })
})

describe('filesOfConsolidation', () => {
  it('has what counts: the last versions, none left out, none that could not be read', async () => {
    const old = keptReturn('総務部.xlsx', [returnOf('総務部')], { print: 'old', past: 'replaced' })
    const now = keptReturn('提出/総務部.xlsx', [returnOf('総務部'), returnOf('会計課')])
    const out = keptReturn('別.xlsx', [returnOf('財政部')])
    const unread = keptUnread('財政部.xlsx', '財政部')
    const opened = {
      consolidation: makeConsolidation('a'),
      returns: [old, now, out, unread],
      log: logOf({ kind: 'left-out', file: out.file, print: out.print, isOut: true }),
    }
    const asked: string[] = []
    const store = {
      open: async (id: string) => (id === 'a' ? opened : null),
      bytesOf: async (...key: readonly string[]) => {
        asked.push(key.join(' '))
        return bytes
      },
    }
    const found = await filesOfConsolidation(store, 'a')
    expect(found.map(({ name }) => name)).toEqual(['総務部.xlsx'])
    expect(asked).toEqual([])
    expect(await found[0]?.read()).toBe(bytes)
    expect(asked).toEqual([`a 提出/総務部.xlsx ${now.print}`])
    expect(await filesOfConsolidation(store, 'gone')).toEqual([])
  })
})
