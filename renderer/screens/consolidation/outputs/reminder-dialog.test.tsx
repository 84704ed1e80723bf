// @vitest-environment happy-dom
import { act } from 'react'
import { createRoot, type Root } from 'react-dom/client'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { fakeSession } from '../testing/fake-session.ts'
import { keptReturn, termsFor } from '../testing/kept-returns.ts'
import { ReminderDialog } from './reminder-dialog.tsx'

let root: Root
let host: HTMLElement
beforeEach(() => {
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true })
  host = document.createElement('div')
  document.body.append(host)
  root = createRoot(host)
})
afterEach(async () => {
  await act(async () => root.unmount())
  host.remove()
})

const roster = ['総務部', '財政部', '会計課']
const select = () => document.querySelector('select')
const mail = () => document.querySelector('pre')?.textContent ?? ''
const text = () => document.querySelector('[role=dialog]')?.textContent ?? ''

/** The dialog of a consolidation in which these have sent something. */
async function show(...returned: readonly string[]) {
  const returns = returned.map((department) => keptReturn(department))
  const session = fakeSession({ returns, terms: termsFor(roster) })
  await act(async () => root.render(<ReminderDialog session={session} onClose={vi.fn()} />))
  return session
}

describe('督促の文', () => {
  it('is for all who are missing, or for the one that is chosen', async () => {
    await show('総務部')
    expect([...(select()?.options ?? [])].map((option) => option.textContent)).toEqual([
      '未提出の2部局すべて',
      '財政部',
      '会計課',
    ])
    const box = select()
    if (!box) throw new Error('There is nothing to choose from.')
    await act(async () => {
      box.value = '会計課'
      box.dispatchEvent(new Event('change', { bubbles: true }))
    })
    expect(mail()).toContain('会計課')
    expect(mail()).not.toContain('財政部')
  })

  it('asks for no choice where one alone is missing', async () => {
    await show('総務部', '財政部')
    expect(select()).toBeNull()
    expect(mail()).toContain('会計課')
  })

  it('says so where nobody is missing', async () => {
    await show(...roster)
    expect(select()).toBeNull()
    expect(text()).toContain('未提出の部局はありません。')
  })
})
