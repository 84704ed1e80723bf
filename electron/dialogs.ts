import { app, dialog, type BrowserWindow, type OpenDialogOptions } from 'electron'
import { join } from 'node:path'
import type { Loss } from './closing.ts'
import type { OwnedAnswer } from './copies/choose-place.ts'
import type { FolderDialogs } from './files/folder-desk.ts'
import type { FileDialogs } from './files/workbook-desk.ts'
import type { FolderPurpose, SaveFormat } from './ipc/contract.ts'
import { saveFormats } from './save-formats.ts'

const filterOf = (format: SaveFormat) => ({ name: saveFormats[format].filter, extensions: [format] })
const allFiles = { name: 'すべてのファイル', extensions: ['*'] }
const openFilters = [filterOf('xlsx'), allFiles]

const folderTitles: Readonly<Record<FolderPurpose, string>> = {
  returns: '提出されたファイルのフォルダーを選ぶ',
  output: '書き出し先のフォルダーを選ぶ',
}

/** What is asked about the folder of the copies. */
interface CopiesDialogs {
  askCopiesFolder(): Promise<string | null>
  /** What is to become of a folder that another installation of the app writes into. */
  askAboutOwned(path: string): Promise<OwnedAnswer>
}

const ownedAnswers: readonly OwnedAnswer[] = ['beside', 'adopt', 'cancel']

/** The system's file dialogs, over the app's window. */
export function fileDialogs(window: BrowserWindow): FileDialogs & FolderDialogs & CopiesDialogs {
  const ask = async (options: OpenDialogOptions): Promise<readonly string[] | null> => {
    const { canceled, filePaths } = await dialog.showOpenDialog(window, options)
    return canceled || filePaths.length === 0 ? null : filePaths
  }
  const askOne = async (options: OpenDialogOptions) => (await ask(options))?.[0] ?? null
  return {
    askOpen: () => askOne({ title: 'Excelファイルを開く', filters: openFilters, properties: ['openFile'] }),
    askOpenMany: () =>
      ask({
        title: 'Excelファイルを選ぶ（複数選べます）',
        filters: openFilters,
        properties: ['openFile', 'multiSelections'],
      }),
    askOpenBackup: () =>
      askOne({
        title: 'バックアップから戻す',
        filters: [filterOf('juten-backup'), allFiles],
        properties: ['openFile'],
      }),
    askFolder: (purpose) =>
      askOne({
        title: folderTitles[purpose],
        properties: purpose === 'output' ? ['openDirectory', 'createDirectory'] : ['openDirectory'],
      }),
    askCopiesFolder: () =>
      askOne({ title: '控えを置く場所を選ぶ', properties: ['openDirectory', 'createDirectory'] }),
    async askAboutOwned(path) {
      const { response } = await dialog.showMessageBox(window, {
        type: 'question',
        message: 'このフォルダーには、ほかのパソコンの控えがあります。',
        detail: `${path}\n\n一緒に使うと、ほかの人の下書きがこのパソコンにも案内され、控えが混ざります。ふつうは「別の名前で作る」を選んでください。前のパソコンの控えを引き継ぐときだけ「この控えを使う」を選びます。`,
        buttons: ['別の名前で作る', 'この控えを使う', 'やめる'],
        defaultId: 0,
        cancelId: 2,
        noLink: true,
      })
      return ownedAnswers[response] ?? 'cancel'
    },
    async askSave(suggestedName, format) {
      const chosen = await dialog.showSaveDialog(window, {
        title: saveFormats[format].title,
        defaultPath: join(app.getPath('documents'), suggestedName),
        filters: [filterOf(format)],
        properties: ['showOverwriteConfirmation'],
      })
      return chosen.canceled || !chosen.filePath ? null : chosen.filePath
    },
  }
}

const losses: Readonly<
  Record<Loss, { readonly message: string; readonly detail: string; readonly lose: string }>
> = {
  text: {
    message: '保存できていない入力があります。',
    detail: '閉じると、最後に保存できたところまで戻ります。画面に戻ると、ファイルに書き出せます。',
    lose: '保存せずに閉じる',
  },
  note: {
    message: '保存できていないメモがあります。',
    detail: '閉じると、部局のメモは最後に保存できたところまで戻ります。',
    lose: '保存せずに閉じる',
  },
  terms: {
    message: '取りまとめの設定を保存していません。',
    detail: '閉じると、この画面で入力した部局一覧や設定は残りません。画面に戻ると、保存できます。',
    lose: '保存せずに閉じる',
  },
  form: {
    message: '様式をまだ覚えていません。',
    detail: '閉じると、この画面で指定した欄は失われます。画面に戻ると、「この様式を覚える」で残せます。',
    lose: '覚えずに閉じる',
  },
  restoring: {
    message: '控えから元に戻している途中です。',
    detail:
      '閉じると、戻し終えたところまでになります。控えはそのまま残るので、次に起動したときに続きを戻せます。',
    lose: '途中で閉じる',
  },
  file: {
    message: 'Excelへの保存が終わっていません。',
    detail:
      '閉じると、Excelのファイルは保存する前のままになります。入力した内容は、このアプリに自動で保存されています。',
    lose: '保存を待たずに閉じる',
  },
}

/** Asks before closing loses what could not be saved; true when the user wants to close all the same. */
export async function askWhetherToLose(window: BrowserWindow, loss: Loss): Promise<boolean> {
  const { message, detail, lose } = losses[loss]
  const { response } = await dialog.showMessageBox(window, {
    type: 'warning',
    message,
    detail,
    buttons: ['画面に戻る', lose],
    defaultId: 0,
    cancelId: 0,
    noLink: true,
  })
  return response === 1
}

/** Tells that the window's process ended by itself, and returns when the user has read it. */
export async function tellAboutCrash(window: BrowserWindow, wasUnsaved: boolean): Promise<void> {
  await dialog.showMessageBox(window, {
    type: 'error',
    message: '画面の表示が止まりました。',
    detail: wasUnsaved
      ? '最後の入力は保存できていませんでした。画面を開き直し、最後に入力したところを確かめて、続きから入力してください。'
      : '入力した内容は自動で保存されています。画面を開き直して、続きから入力してください。',
    buttons: ['画面を開き直す'],
    noLink: true,
  })
}

/**
 * Tells that the app was started from a network folder, from which Windows can't start a sandboxed window. May be
 * called before the app is ready; returns when the user has read it.
 */
export function tellAboutShare(): void {
  dialog.showErrorBox(
    'ネットワーク上のフォルダーからは、画面を開けないことがあります。',
    'アプリのフォルダーをこのパソコン（デスクトップなど）にコピーして、そこから開いてください。\nこのあと画面が開かないときは、同じようにしてください。入力した内容が消えることはありません。',
  )
}

/**
 * Asks whether the copies are to be at a place on the network that a note in their folder names: who wrote the note
 * nobody knows. May be called before there is a window.
 */
export async function askToFollow(path: string): Promise<boolean> {
  const { response } = await dialog.showMessageBox({
    type: 'question',
    message: '控えの場所が、ネットワーク上のフォルダーに変わったと書かれています。',
    detail: `控えのフォルダーのメモに、次の場所が書かれています。\n${path}\n心当たりのある場所のときだけ「この場所を使う」を選んでください。使わないときは、このパソコンのフォルダーに控えを書きます。場所はあとで変えられます。`,
    buttons: ['使わない', 'この場所を使う'],
    defaultId: 0,
    cancelId: 0,
    noLink: true,
  })
  return response === 1
}

/** Says which app and which version this is. */
export async function showAbout(window: BrowserWindow): Promise<void> {
  await dialog.showMessageBox(window, {
    type: 'info',
    message: '重点目標一覧表',
    detail: `バージョン ${app.getVersion()}\n入力した内容がこのパソコンの外に送られることはありません。`,
    buttons: ['閉じる'],
    noLink: true,
  })
}
