import type { MenuItemConstructorOptions } from 'electron'
import type { MenuCommand } from './ipc/contract.ts'

/** What the menu does besides Electron's own roles. */
export interface MenuPort {
  send(command: MenuCommand): void
  showAbout(): void
}

/** The menu bar as data. Undo and redo go to the window: its history covers more than one text field. */
export function menuTemplate({ send, showAbout }: MenuPort): MenuItemConstructorOptions[] {
  const command = (label: string, accelerator: string, name: MenuCommand): MenuItemConstructorOptions => ({
    label,
    accelerator,
    click: () => send(name),
  })
  const line: MenuItemConstructorOptions = { type: 'separator' }
  return [
    {
      label: 'ファイル(&F)',
      submenu: [
        command('Excelファイルを開く…', 'CmdOrCtrl+O', 'open'),
        command('Excelに保存', 'CmdOrCtrl+S', 'save'),
        command('印刷プレビュー', 'CmdOrCtrl+P', 'preview'),
        line,
        command('ホームへ戻る', 'CmdOrCtrl+Shift+H', 'home'),
        line,
        { label: '終了', role: 'quit' },
      ],
    },
    {
      label: '編集(&E)',
      submenu: [
        command('元に戻す', 'CmdOrCtrl+Z', 'undo'),
        command('やり直す', process.platform === 'darwin' ? 'Cmd+Shift+Z' : 'Ctrl+Y', 'redo'),
        command('履歴', 'CmdOrCtrl+H', 'history'),
        line,
        { label: '切り取り', role: 'cut' },
        { label: 'コピー', role: 'copy' },
        { label: '貼り付け', role: 'paste' },
        { label: 'すべて選択', role: 'selectAll' },
      ],
    },
    {
      label: '表示(&V)',
      submenu: [
        { label: '文字を大きく', role: 'zoomIn' },
        { label: '文字を小さく', role: 'zoomOut' },
        { label: '元の大きさ', role: 'resetZoom' },
        line,
        { label: '全画面表示', role: 'togglefullscreen' },
      ],
    },
    { label: 'ヘルプ(&H)', submenu: [{ label: 'このアプリについて', click: showAbout }] },
  ]
}
