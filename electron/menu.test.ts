import type { MenuItemConstructorOptions } from 'electron'
import { expect, test } from 'vitest'
import type { MenuCommand } from './ipc/contract.ts'
import { menuTemplate } from './menu.ts'

const itemsOf = (menu: MenuItemConstructorOptions) => menu.submenu as MenuItemConstructorOptions[]

test('the menus and everything in them speak Japanese', () => {
  const menus = menuTemplate({ send: () => undefined, showAbout: () => undefined })
  expect(menus.map(({ label }) => label)).toEqual(['ファイル(&F)', '編集(&E)', '表示(&V)', 'ヘルプ(&H)'])
  const labels = menus.flatMap(itemsOf).filter(({ type }) => type !== 'separator')
  for (const { label } of labels) expect(label).toMatch(/[ぁ-んァ-ヶ一-龠]/)
})

test('every command of the contract is in the menu once, with a key of its own', () => {
  const sent: MenuCommand[] = []
  const menus = menuTemplate({ send: (command) => sent.push(command), showAbout: () => undefined })
  const commands = menus.flatMap(itemsOf).filter(({ click, accelerator }) => click && accelerator)
  for (const { click } of commands) (click as () => void)()
  expect(sent.sort()).toEqual(['history', 'home', 'open', 'preview', 'redo', 'save', 'undo'])
  const keys = menus.flatMap(itemsOf).flatMap(({ accelerator }) => accelerator ?? [])
  expect(new Set(keys).size).toBe(keys.length)
})

test('no entry and no key opens DevTools or loads the page anew', () => {
  const menus = menuTemplate({ send: () => undefined, showAbout: () => undefined })
  const roles = menus.flatMap((menu) => [menu, ...itemsOf(menu)]).flatMap(({ role }) => role ?? [])
  expect(roles.length).toBeGreaterThan(5)
  expect(roles.filter((role) => /devtools|reload|viewMenu|windowMenu|appMenu/i.test(role))).toEqual([])
})
