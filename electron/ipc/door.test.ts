import { describe, expect, test } from 'vitest'
import { channels } from './channels.ts'
import type { Shell } from './contract.ts'
import { door } from './door.ts'

const shell: Shell = {
  openWorkbook: async () => ({ kind: 'cancelled' }),
  saveWorkbook: async ({ suggestedName }) => ({ kind: 'saved', name: suggestedName, token: 't' }),
  setUnsaved: async () => undefined,
}
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
    expect(await knock(channels.setUnsaved, 'ours', true)).toBeUndefined()
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
    [channels.setUnsaved, ['true']],
  ])('turns away %s with %j', async (channel, args) => {
    await expect(knock(channel, 'ours', ...args)).rejects.toThrow('bad-arguments')
  })
})
