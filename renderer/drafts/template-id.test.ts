import { expect, it } from 'vitest'
import { templateIdOf } from './template-id.ts'

it('names a template by the SHA-256 of its bytes', async () => {
  expect(await templateIdOf(new TextEncoder().encode('abc'))).toBe(
    'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
  )
})
