import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'

const isAlive = (pid) => {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error.code === 'EPERM'
  }
}

const holder = (file) => {
  try {
    return Number(readFileSync(file, 'utf8'))
  } catch {
    return 0
  }
}

function tryTake(file) {
  try {
    writeFileSync(file, String(process.pid), { flag: 'wx' })
    return true
  } catch (error) {
    if (error.code !== 'EEXIST') throw error
    return false
  }
}

/**
 * Runs `work` while no other process runs under the same lock file. A lock whose process has ended is taken
 * over; one without a number in it is being written this moment, so it gets a second before it counts as dead.
 */
export async function underLock(file, work) {
  mkdirSync(dirname(file), { recursive: true })
  for (let emptyFor = 0; !tryTake(file); await sleep(100)) {
    const pid = holder(file)
    emptyFor = pid === 0 ? emptyFor + 1 : 0
    if ((pid !== 0 && !isAlive(pid)) || emptyFor > 10) rmSync(file, { force: true })
  }
  try {
    return await work()
  } finally {
    rmSync(file, { force: true })
  }
}
