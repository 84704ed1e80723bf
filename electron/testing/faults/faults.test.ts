import { describe, expect, test } from 'vitest'
import { deskPaths } from './desk-paths.ts'
import { faults } from './fault.ts'
import { sweep } from './sweep.ts'

describe('whatever goes wrong with the disk, at whatever step', () => {
  test.each(deskPaths)('$name', async (path) => {
    const { tried, wrong } = await sweep(path, faults)
    expect(wrong).toEqual([])
    expect(tried).toBeGreaterThan(100)
  })
})
