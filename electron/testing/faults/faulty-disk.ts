import { existsSync, statSync, writeFileSync } from 'node:fs'
import type { FileHandle } from 'node:fs/promises'
import { disk as realDisk, type Disk } from '../../files/disk.ts'
import { liesWithin } from '../../files/path-within.ts'
import type { Fault } from './fault.ts'

/** Thrown where the program is no more. */
export class Crashed extends Error {}

/** The real disk, but for one fault at one step, and a clock that never waits. */
export interface FaultyDisk extends Disk {
  /** Whether the fault came to pass: there were as many steps. */
  hasMet(): boolean
  /** Whether a temporary file may still be there: the disk would not let it be removed, or nobody was left to. */
  mayLitter(): boolean
}

type Write = (bytes: Uint8Array, offset: number, length: number) => Promise<{ bytesWritten: number }>

const refused = (code: string): Error => Object.assign(new Error(code), { code })

/** Has `fault` happen at the `at`-th step (from 1) that it can happen at, among steps on paths within `within`. */
export function faultyDisk(fault: Fault, at: number, within: string): FaultyDisk {
  const onlyWrites = ['short', 'nothing', 'lost', 'torn'].includes(fault.kind)
  const unsynced = new Set<string>()
  let steps = 0
  let hasCrashed = false
  let hasLitter = false

  const crash = (): never => {
    hasCrashed = true
    if (fault.kind === 'power-cut')
      for (const path of unsynced)
        if (existsSync(path)) writeFileSync(path, Buffer.alloc(statSync(path).size))
    throw new Crashed()
  }
  /** Whether a write is to go wrong; throws where the step itself does. */
  const meet = (path: string, isWrite: boolean): boolean => {
    if (hasCrashed) throw new Crashed()
    if ((onlyWrites && !isWrite) || !liesWithin(within, path)) return false
    steps += 1
    if (steps < at) return false
    if (fault.kind === 'refused' && (steps === at || fault.lasts)) throw refused(fault.code)
    return steps === at && (onlyWrites || crashesIn(isWrite))
  }
  /** A crash meets a write half done. */
  const crashesIn = (isWrite: boolean): boolean => (fault.kind === 'refused' ? false : isWrite || crash())
  const step =
    <Given extends readonly unknown[], Result>(act: (path: string, ...more: Given) => Promise<Result>) =>
    async (path: string, ...more: Given): Promise<Result> => {
      meet(path, false)
      return act(path, ...more)
    }

  async function badWrite(write: Write, bytes: Uint8Array, offset: number, length: number) {
    if (fault.kind === 'nothing') return { bytesWritten: 0 }
    const { bytesWritten } = await write(bytes, offset, Math.ceil(length / 2))
    if (fault.kind === 'torn') throw refused('ENOSPC')
    if (fault.kind === 'short') return { bytesWritten }
    return fault.kind === 'lost' ? { bytesWritten: length } : crash()
  }

  function faulty(file: FileHandle, path: string): FileHandle {
    const own = {
      write: file.write.bind(file) as Write,
      sync: file.sync.bind(file),
      close: file.close.bind(file),
    }
    const sync = step(() => own.sync())
    return Object.assign(file, {
      write: async (bytes: Uint8Array, offset: number, length: number) =>
        meet(path, true) ? badWrite(own.write, bytes, offset, length) : own.write(bytes, offset, length),
      sync: async () => {
        await sync(path)
        unsynced.delete(path)
      },
      read: bound(file, 'read', path),
      stat: bound(file, 'stat', path),
      close: async () => {
        await own.close()
        meet(path, false)
      },
    })
  }
  const bound = (file: FileHandle, name: 'read' | 'stat', path: string) => {
    const act = file[name].bind(file) as (...given: unknown[]) => Promise<unknown>
    return (...given: unknown[]) => step(() => act(...given))(path)
  }

  return {
    hasMet: () => steps >= at,
    mayLitter: () => hasLitter || hasCrashed,
    open: async (path, flags, mode) => {
      meet(String(path), false)
      const file = await realDisk.open(path, flags, mode)
      if (flags === 'wx') unsynced.add(String(path))
      return faulty(file, String(path))
    },
    rename: async (from, to) => {
      meet(from, false)
      await realDisk.rename(from, to)
      if (unsynced.delete(from)) unsynced.add(to)
    },
    unlink: async (path) => {
      try {
        meet(path, false)
      } catch (error) {
        hasLitter = true
        throw error
      }
      await realDisk.unlink(path)
      unsynced.delete(path)
    },
    realpath: step(realDisk.realpath),
    stat: step(realDisk.stat),
    mkdir: step(realDisk.mkdir),
    rmdir: step(realDisk.rmdir),
    readdir: step(realDisk.readdir),
    wait: async () => undefined,
  }
}
