import { describe, expect, it } from 'vitest'
import { chosenFile, comingFile, readComing } from './incoming-file.ts'

describe('chosenFile', () => {
  it('is null when nothing was chosen, and carries the reason where there are no bytes', () => {
    const file = { name: '04.xlsx', token: 't', bytes: new Uint8Array([1]) }
    expect(chosenFile({ kind: 'cancelled' })).toBeNull()
    expect(chosenFile({ kind: 'opened', file })).toBe(file)
    expect(chosenFile({ kind: 'trouble', trouble: 'busy', name: '04.xlsx' })).toEqual({
      name: '04.xlsx',
      refusal: { code: 'busy' },
    })
    expect(chosenFile({ kind: 'trouble', trouble: 'too-large', name: '04.xlsx' })).toEqual({
      name: '04.xlsx',
      refusal: { code: 'too-large', limit: 'file' },
    })
  })
})

describe('readComing', () => {
  it('gives the bytes of a file under its own name', async () => {
    const file = new File([new Uint8Array([80, 75])], '04.xlsx')
    const read = { name: '04.xlsx', bytes: new Uint8Array([80, 75]) }
    expect(await readComing(comingFile(file))).toEqual(read)
    expect(await readComing(comingFile(file, '提出/04.xlsx'))).toEqual(read)
    expect(await comingFile(file).read()).toMatchObject({ modifiedAt: file.lastModified })
  })

  it('says why a file can not be read', async () => {
    const file = new File([], '04.xlsx')
    Object.assign(file, {
      arrayBuffer: () => Promise.reject(Object.assign(new Error('gone'), { name: 'NotFoundError' })),
    })
    expect(await readComing(comingFile(file))).toEqual({ name: '04.xlsx', refusal: { code: 'absent' } })
  })
})
