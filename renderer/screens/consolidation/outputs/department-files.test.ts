import { describe, expect, it } from 'vitest'
import type { FolderWriteOutcome } from '../../../../electron/ipc/contract.ts'
import { DepartmentFiles } from './department-files.ts'

const file = (name: string) => ({ name, bytes: new Uint8Array([name.length]) })

/** A folder that answers each name so; 'saved' where nothing else is said. */
function folder(answers: Readonly<Record<string, FolderWriteOutcome['kind']>> = {}) {
  const heard: string[] = []
  let running = 0
  const files = new DepartmentFiles(
    {
      writeInFolder: async (token, name, _bytes, options) => {
        heard.push(`${token} ${name}${options?.overwrite ? ' over' : ''}`)
        running += 1
        await Promise.resolve()
        expect(running).toBe(1)
        running -= 1
        const kind = options?.overwrite ? 'saved' : (answers[name] ?? 'saved')
        return kind === 'trouble' ? { kind, trouble: 'no-space', name } : { kind, name }
      },
    },
    'token',
  )
  return { files, heard }
}

describe('files for a folder', () => {
  it('are written one after another, as they come', async () => {
    const { files, heard } = folder()
    files.write(file('a.xlsx'))
    files.write(file('b.xlsx'))
    expect(await files.done()).toEqual({ saved: ['a.xlsx', 'b.xlsx'], there: [], failed: [] })
    files.write(file('c.xlsx'))
    expect((await files.done()).saved).toHaveLength(3)
    expect(heard).toEqual(['token a.xlsx', 'token b.xlsx', 'token c.xlsx'])
  })

  it('that are there already, or that the disk refuses, stop none of the others', async () => {
    const { files } = folder({ 'a.xlsx': 'exists', 'b.xlsx': 'trouble' })
    for (const name of ['a.xlsx', 'b.xlsx', 'c.xlsx']) files.write(file(name))
    expect(await files.done()).toEqual({
      saved: ['c.xlsx'],
      there: [file('a.xlsx')],
      failed: [{ name: 'b.xlsx', trouble: 'no-space' }],
    })
  })

  it('go on after one whose writing was thrown out of', async () => {
    const files = new DepartmentFiles(
      {
        writeInFolder: async (_token, name) => {
          if (name === 'a.xlsx') throw new Error('no such channel')
          return { kind: 'saved', name }
        },
      },
      'token',
    )
    files.write(file('a.xlsx'))
    files.write(file('b.xlsx'))
    expect(await files.done()).toEqual({
      saved: ['b.xlsx'],
      there: [],
      failed: [{ name: 'a.xlsx', trouble: 'failed' }],
    })
  })

  it('take another’s place only where that is said', async () => {
    const { files, heard } = folder({ 'a.xlsx': 'exists' })
    files.write(file('a.xlsx'), true)
    expect((await files.done()).saved).toEqual(['a.xlsx'])
    expect(heard).toEqual(['token a.xlsx over'])
  })

  it('are none before any came', async () => {
    expect(await folder().files.done()).toEqual({ saved: [], there: [], failed: [] })
  })
})
