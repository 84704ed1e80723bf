import { describe, expect, test } from 'vitest'
import { channels } from './channels.ts'
import type { Shell } from './contract.ts'
import { door } from './door.ts'

const shell: Shell = {
  openWorkbook: async () => ({ kind: 'cancelled' }),
  saveWorkbook: async ({ suggestedName }) => ({ kind: 'saved', name: suggestedName, token: 't' }),
  setUnsaved: async () => undefined,
  openWorkbooks: async () => ({ kind: 'cancelled' }),
  openBackup: async () => ({ kind: 'cancelled' }),
  printPage: async (suggestedName) => ({ kind: 'saved', name: suggestedName, token: 't' }),
  chooseFolder: async (purpose) => ({ kind: 'chosen', token: 't', name: purpose }),
  listFolder: async (token) => ({ kind: 'listed', name: token, files: [], unread: [] }),
  readInFolder: async () => ({ kind: 'read', bytes: new Uint8Array(), modifiedAt: 1 }),
  writeInFolder: async (_token, name) => ({ kind: 'saved', name }),
  watchFolder: async () => undefined,
  unwatchFolder: async () => undefined,
  copiesFolder: async () => ({ path: '/控え', trouble: null }),
  listCopies: async () => ({ kind: 'listed', entries: [], damaged: [], busy: [], newer: [] }),
  readCopy: async () => ({ kind: 'missing' }),
  writeCopy: async () => ({ kind: 'written' }),
  setAsideCopy: async () => ({ kind: 'set-aside' }),
  moveCopies: async () => ({ kind: 'cancelled' }),
  showCopies: async () => undefined,
}
const sheetCopy = { kind: 'sheet', id: 'k3v9.b_2-a' }
const contentCopy = { kind: 'content', id: '0123456789abcdef'.repeat(4) }
const listeners = door<string>(shell, (sender) => sender === 'ours')
const knock = (channel: string, sender: string, ...args: unknown[]) =>
  listeners.get(channel)?.(sender, args) ?? Promise.reject(new Error('no such channel'))

describe('the door', () => {
  test('has one channel for each verb', () => {
    expect([...listeners.keys()].sort()).toEqual(Object.values(channels).sort())
    expect(new Set(Object.values(channels)).size).toBe(Object.keys(channels).length)
  })

  test('lets in what the contract says', async () => {
    expect(await knock(channels.openWorkbook, 'ours')).toEqual({ kind: 'cancelled' })
    const request = { suggestedName: 'a.xlsx', bytes: new Uint8Array() }
    expect(await knock(channels.saveWorkbook, 'ours', request)).toMatchObject({ name: 'a.xlsx' })
    for (const more of [{ token: 't' }, { token: 't', overwrite: true }])
      expect(await knock(channels.saveWorkbook, 'ours', { ...request, ...more })).toMatchObject({
        kind: 'saved',
      })
    for (const unsaved of ['text', 'note', 'terms', 'form', 'restoring', null])
      expect(await knock(channels.setUnsaved, 'ours', unsaved)).toBeUndefined()
  })

  test.each([
    [channels.openWorkbooks, [], { kind: 'cancelled' }],
    [channels.openBackup, [], { kind: 'cancelled' }],
    [channels.printPage, ['修正依頼.pdf'], { name: '修正依頼.pdf' }],
    [channels.chooseFolder, ['returns'], { name: 'returns' }],
    [channels.chooseFolder, ['output'], { name: 'output' }],
    [channels.listFolder, ['t'], { name: 't' }],
    [channels.readInFolder, ['t', '支所/丸子 ..v2/~$a.xlsx'], { kind: 'read' }],
    [channels.writeInFolder, ['t', 'a.xlsx', new Uint8Array()], { name: 'a.xlsx' }],
    [channels.writeInFolder, ['t', 'a.b.PDF', new Uint8Array(), {}], { name: 'a.b.PDF' }],
    [channels.writeInFolder, ['t', 'a.csv', new Uint8Array(), { overwrite: true }], { name: 'a.csv' }],
    [channels.copiesFolder, [], { path: '/控え' }],
    [channels.listCopies, [], { kind: 'listed' }],
    [channels.readCopy, [sheetCopy], { kind: 'missing' }],
    [channels.readCopy, [{ kind: 'version', id: 'a'.repeat(120) }], { kind: 'missing' }],
    [channels.writeCopy, [sheetCopy, {}, new Uint8Array()], { kind: 'written' }],
    [
      channels.writeCopy,
      [contentCopy, { 名前: '財政部', rev: 3, of: null }, new Uint8Array()],
      { kind: 'written' },
    ],
    [channels.setAsideCopy, [contentCopy], { kind: 'set-aside' }],
    [channels.moveCopies, [], { kind: 'cancelled' }],
  ])('lets in %s with %j', async (channel, args, answer) => {
    expect(await knock(channel, 'ours', ...args)).toMatchObject(answer)
  })

  test.each([channels.watchFolder, channels.unwatchFolder])('lets in %s with a token', async (channel) => {
    expect(await knock(channel, 'ours', 't')).toBeUndefined()
    for (const args of [[], [1], ['t', 't'], ['t'.repeat(101)]])
      await expect(knock(channel, 'ours', ...args)).rejects.toThrow('bad-arguments')
  })

  test('turns away a frame that is not ours, whatever it asks', async () => {
    for (const channel of listeners.keys())
      await expect(knock(channel, 'theirs')).rejects.toThrow('untrusted-sender')
  })

  test.each([
    [channels.openWorkbook, ['/etc/passwd']],
    [channels.saveWorkbook, []],
    [channels.saveWorkbook, [null]],
    [channels.saveWorkbook, [{ suggestedName: 'a' }]],
    [channels.saveWorkbook, [{ suggestedName: 1, bytes: new Uint8Array() }]],
    [channels.saveWorkbook, [{ suggestedName: 'a', bytes: [1] }]],
    [channels.saveWorkbook, [{ suggestedName: 'a', format: 'exe', bytes: new Uint8Array() }]],
    [channels.saveWorkbook, [{ suggestedName: 'a'.repeat(1001), bytes: new Uint8Array() }]],
    [channels.saveWorkbook, [{ suggestedName: 'a', bytes: new Uint8Array(), token: { path: '/' } }]],
    [channels.saveWorkbook, [{ suggestedName: 'a', bytes: new Uint8Array(), overwrite: false }]],
    [channels.saveWorkbook, [{ suggestedName: 'a', bytes: new Uint8Array() }, 'more']],
    [channels.setUnsaved, []],
    [channels.setUnsaved, [true]],
    [channels.setUnsaved, ['toString']],
    [channels.openWorkbooks, ['/etc']],
    [channels.openBackup, ['/etc/passwd']],
    [channels.printPage, []],
    [channels.printPage, ['a'.repeat(1001)]],
    [channels.chooseFolder, []],
    [channels.chooseFolder, ['/etc']],
    [channels.listFolder, [null]],
    [channels.readInFolder, ['t']],
    [channels.readInFolder, [1, 'a.xlsx']],
    [channels.readInFolder, ['t', '']],
    [channels.readInFolder, ['t', '..']],
    [channels.readInFolder, ['t', '../a.xlsx']],
    [channels.readInFolder, ['t', 'a/../../b.xlsx']],
    [channels.readInFolder, ['t', '/etc/passwd']],
    [channels.readInFolder, ['t', 'a//b.xlsx']],
    [channels.readInFolder, ['t', 'a.xlsx\0']],
    [channels.writeInFolder, ['t', 'a.xlsx']],
    [channels.writeInFolder, ['t', 'a.xlsx', [1]]],
    [channels.writeInFolder, ['t', 'a.exe', new Uint8Array()]],
    [channels.writeInFolder, ['t', 'xlsx', new Uint8Array()]],
    [channels.writeInFolder, ['t', 'a.xlsx.', new Uint8Array()]],
    [channels.writeInFolder, ['t', 'a.xlsx', new Uint8Array(), { overwrite: false }]],
    [channels.writeInFolder, ['t', 'a.xlsx', new Uint8Array(), true]],
    [channels.writeInFolder, ['t', 'a.xlsx', new Uint8Array(), {}, 'more']],
    [channels.copiesFolder, ['/etc']],
    [channels.listCopies, [null]],
    [channels.readCopy, []],
    [channels.readCopy, ['sheet']],
    [channels.readCopy, [{ kind: 'passwd', id: 'a' }]],
    [channels.readCopy, [{ kind: '__proto__', id: 'a' }]],
    [channels.readCopy, [{ kind: 'sheet', id: '' }]],
    [channels.readCopy, [{ kind: 'sheet', id: '../a' }]],
    [channels.readCopy, [{ kind: 'sheet', id: '.a' }]],
    [channels.readCopy, [{ kind: 'sheet', id: 'a.' }]],
    [channels.readCopy, [{ kind: 'sheet', id: 'A' }]],
    [channels.readCopy, [{ kind: 'sheet', id: 'a\n' }]],
    [channels.readCopy, [{ kind: 'sheet', id: 'a'.repeat(121) }]],
    [channels.readCopy, [{ kind: 'content', id: 'a1' }]],
    [channels.readCopy, [{ kind: 'sheet', id: 'a', path: '/etc' }]],
    [channels.writeCopy, [sheetCopy, {}]],
    [channels.writeCopy, [sheetCopy, {}, 'text']],
    [channels.writeCopy, [sheetCopy, [], new Uint8Array()]],
    [channels.writeCopy, [sheetCopy, { nested: {} }, new Uint8Array()]],
    [channels.writeCopy, [sheetCopy, { at: Number.NaN }, new Uint8Array()]],
    [channels.writeCopy, [sheetCopy, { long: '字'.repeat(1400) }, new Uint8Array()]],
    [channels.setAsideCopy, [sheetCopy, sheetCopy]],
    [channels.moveCopies, ['/etc']],
    [channels.showCopies, ['/etc']],
  ])('turns away %s with %j', async (channel, args) => {
    await expect(knock(channel, 'ours', ...args)).rejects.toThrow('bad-arguments')
  })
})
