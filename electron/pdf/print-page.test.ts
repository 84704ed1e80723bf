import { expect, test } from 'vitest'
import type { SaveRequest } from '../ipc/contract.ts'
import { printPage } from './print-page.ts'

test('has the page’s PDF saved under the name that was suggested', async () => {
  const asked: SaveRequest[] = []
  const page = { printToPDF: async () => Buffer.from('%PDF-1.4') }
  const outcome = await printPage(page, '修正依頼', async (request) => {
    asked.push(request)
    return { kind: 'cancelled' }
  })
  expect(outcome).toEqual({ kind: 'cancelled' })
  expect(asked).toEqual([
    { suggestedName: '修正依頼', format: 'pdf', bytes: new TextEncoder().encode('%PDF-1.4') },
  ])
})

test('asks for no place to save when the page can not be printed', async () => {
  const page = { printToPDF: async () => Promise.reject(new Error('Failed to generate PDF')) }
  const outcome = await printPage(page, '修正/依頼', () => Promise.reject(new Error('asked')))
  expect(outcome).toEqual({ kind: 'trouble', trouble: 'failed', name: '修正－依頼.pdf' })
})
