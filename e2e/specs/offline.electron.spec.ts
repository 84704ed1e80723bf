import { chmod, readFile, writeFile } from 'node:fs/promises'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { electronBinary } from '../../build/electron-binary.mjs'
import { expect, test } from '../fixtures/app.ts'
import { startElectron } from '../fixtures/electron-host.ts'

const strace = '/usr/bin/strace'

test('no process of the app ever connects to the network', async ({ folder }) => {
  test.skip(!existsSync(strace), 'strace is not installed')
  const [calls, traced] = [join(folder, 'calls.txt'), join(folder, 'traced')]
  const tracing = `exec ${strace} -f -qq -e trace=connect -e signal=none -o '${calls}' '${electronBinary()}' "$@"`
  await writeFile(traced, `#!/bin/sh\n${tracing}\n`)
  await chmod(traced, 0o755)
  const host = await startElectron(folder, { binary: traced })
  await expect(host.page.locator('#root')).not.toBeEmpty()
  await host.close()
  const connects = (await readFile(calls, 'utf8')).split('\n').filter((line) => line.includes('connect('))
  // The display and the bus are reached through the file system; anything else would be the network.
  expect(connects.length).toBeGreaterThan(0)
  expect(connects.filter((line) => !line.includes('AF_UNIX'))).toEqual([])
})
