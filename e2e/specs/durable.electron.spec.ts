import { spawn } from 'node:child_process'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { once } from 'node:events'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { asElectron, expect, test } from '../fixtures/app.ts'
import { keptSheet } from '../fixtures/kept-draft.ts'
import { EditorPage } from '../pages/editor-page.ts'

const strace = '/usr/bin/strace'

test.skip(process.env['JUTEN_WATCHED'] !== undefined, 'nothing can be traced twice')

// IndexedDB answers before a transaction is on disk unless it is told to be strict, and a kill never shows the
// difference: the calls do (shared/safety.md).
test('every change that is said to be kept was written through to the disk', async ({
  app,
  workbook,
  folder,
}, info) => {
  test.skip(!existsSync(strace) && process.env['CI'] === undefined, 'strace is not installed')
  const editor = new EditorPage(app)
  await editor.openWorkbook(await workbook('side-by-side-r4-filled.xlsx'))
  await editor.kept()
  const syncs = await traceSyncs(asElectron(app).app.process().pid ?? 0, join(folder, 'syncs.txt'))
  const changes = 12
  for (let number = 1; number <= changes; number += 1) {
    const title = `変更${number}`
    await editor.current.title.fill(title)
    await expect.poll(async () => (await keptSheet(app.page)).goals[0]?.current?.title).toBe(title)
  }
  const count = await syncs.end()
  info.annotations.push({ type: 'fdatasync', description: `${count} for ${changes} commits` })
  expect(count).toBeGreaterThanOrEqual(changes)
})

/** Counts from now on how often any process of the app has a file of IndexedDB written through. */
async function traceSyncs(pid: number, output: string): Promise<{ end(): Promise<number> }> {
  const pids = treeOf(pid).flatMap((one) => ['-p', String(one)])
  const tracer = spawn(strace, ['-f', '-y', '-e', 'trace=fdatasync,fsync', '-o', output, ...pids], {
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  // It says so once it is attached.
  await once(tracer.stderr, 'data')
  return {
    end: async () => {
      const ended = once(tracer, 'exit')
      tracer.kill('SIGINT')
      await ended
      const lines = (await readFile(output, 'utf8')).split('\n')
      return lines.filter((line) => /f(?:data)?sync\(\d+<[^>]*IndexedDB/.test(line)).length
    },
  }
}

/** A process with all that it has started. */
function treeOf(pid: number): readonly number[] {
  const parents = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => {
      try {
        return [[Number(name), Number(/\) \S (\d+)/.exec(readFileSync(`/proc/${name}/stat`, 'utf8'))?.[1])]]
      } catch {
        return []
      }
    })
  const below = (one: number): number[] => [
    one,
    ...parents.filter(([, parent]) => parent === one).flatMap(([child = 0]) => below(child)),
  ]
  return below(pid)
}
