// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Desktop } from '../electron/ipc/contract.ts'
import { createBrowserShell } from './browser-shell.ts'
import { getDesktop } from './desktop.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => {
  vi.useRealTimers()
  vi.restoreAllMocks()
  Reflect.deleteProperty(window, 'desktop')
})

const chooser = () => document.querySelector<HTMLInputElement>('input[type=file]')

/** Plays the user in the browser's dialog. */
function choose(...files: [File | null, ...File[]]): void {
  const input = chooser()
  if (!input) throw new Error('No dialog is open.')
  const [first] = files
  if (first) Object.defineProperty(input, 'files', { value: files })
  input.dispatchEvent(new Event(first ? 'change' : 'cancel'))
}

const fileOf = (size: number) => new File([new Uint8Array(size)], '総務部.xlsx')

describe('getDesktop', () => {
  it('gives the shell where there is one', () => {
    const shell = createBrowserShell()
    Object.assign(window, { desktop: shell satisfies Desktop })
    expect(getDesktop()).toBe(shell)
  })

  it('stands in for it in a browser', async () => {
    const opened = getDesktop().openWorkbook()
    choose(null)
    expect(await opened).toEqual({ kind: 'cancelled' })
  })
})

describe('opening in a browser', () => {
  it('reads the file that is chosen, and leaves nothing in the page', async () => {
    const opened = createBrowserShell().openWorkbook()
    expect(chooser()?.accept).toBe('.xlsx')
    choose(fileOf(3))
    expect(await opened).toEqual({
      kind: 'opened',
      file: { name: '総務部.xlsx', token: '', bytes: new Uint8Array(3) },
    })
    expect(chooser()).toBeNull()
  })

  it('refuses what the shell would refuse for its size', async () => {
    const opened = createBrowserShell().openWorkbook()
    choose(fileOf(20 * 1024 * 1024 + 1))
    expect(await opened).toEqual({ kind: 'trouble', trouble: 'too-large', name: '総務部.xlsx' })
  })

  it.each([
    ['NotFoundError', 'absent'],
    ['NotReadableError', 'busy'],
    ['OddError', 'failed'],
  ])('says why a file can not be read (%s)', async (name, trouble) => {
    const file = fileOf(1)
    vi.spyOn(file, 'arrayBuffer').mockRejectedValue(new DOMException('', name))
    const opened = createBrowserShell().openWorkbook()
    choose(file)
    expect(await opened).toEqual({ kind: 'trouble', trouble, name: '総務部.xlsx' })
  })

  it('takes coming back to the window without a choice for cancelling, and no late choice for lost', async () => {
    const opened = createBrowserShell().openWorkbook()
    window.dispatchEvent(new Event('focus'))
    vi.advanceTimersByTime(1_000)
    expect(await opened).toEqual({ kind: 'cancelled' })
    const chosen = createBrowserShell().openWorkbook()
    window.dispatchEvent(new Event('focus'))
    vi.advanceTimersByTime(900)
    choose(fileOf(1))
    vi.advanceTimersByTime(900)
    expect((await chosen).kind).toBe('opened')
  })
})

describe('opening several in a browser', () => {
  it('reads each file that is chosen, or says why not', async () => {
    const opened = createBrowserShell().openWorkbooks()
    expect(chooser()?.multiple).toBe(true)
    choose(new File(['財'], '財政部.xlsx', { lastModified: 7 }), fileOf(20 * 1024 * 1024 + 1))
    expect(await opened).toEqual({
      kind: 'opened',
      files: [
        { name: '財政部.xlsx', modifiedAt: 7, bytes: new TextEncoder().encode('財') },
        { name: '総務部.xlsx', trouble: 'too-large' },
      ],
    })
  })

  it('says when nothing was chosen', async () => {
    const opened = createBrowserShell().openWorkbooks()
    choose(null)
    expect(await opened).toEqual({ kind: 'cancelled' })
  })
})

describe('opening a backup in a browser', () => {
  it('reads the file that is chosen, also one larger than a workbook', async () => {
    const opened = createBrowserShell().openBackup()
    expect(chooser()?.accept).toBe('.juten-backup')
    choose(fileOf(20 * 1024 * 1024 + 1))
    expect(await opened).toMatchObject({ kind: 'opened', name: '総務部.xlsx' })
  })

  it('says when nothing was chosen', async () => {
    const opened = createBrowserShell().openBackup()
    choose(null)
    expect(await opened).toEqual({ kind: 'cancelled' })
  })
})

describe('printing in a browser', () => {
  it('leaves it to the browser’s own dialog', async () => {
    const print = vi.fn()
    vi.stubGlobal('print', print)
    expect(await createBrowserShell().printPage('修正依頼')).toEqual({ kind: 'printed' })
    expect(print).toHaveBeenCalledTimes(1)
    vi.unstubAllGlobals()
  })
})

describe('saving in a browser', () => {
  it('downloads the bytes under the suggested name', async () => {
    const blobs: Blob[] = []
    vi.spyOn(URL, 'createObjectURL').mockImplementation((blob) => {
      blobs.push(blob as Blob)
      return 'blob:one'
    })
    const revoke = vi.spyOn(URL, 'revokeObjectURL')
    const names: string[] = []
    vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
      names.push(`${this.href} ${this.download}`)
    })
    const saved = await createBrowserShell().saveWorkbook({
      suggestedName: '総務部.xlsx',
      bytes: new Uint8Array([1, 2]),
    })
    expect(saved).toEqual({ kind: 'saved', name: '総務部.xlsx', token: '' })
    expect(names).toEqual(['blob:one 総務部.xlsx'])
    expect(new Uint8Array((await blobs[0]?.arrayBuffer()) ?? [])).toEqual(new Uint8Array([1, 2]))
    expect(revoke).not.toHaveBeenCalled()
    vi.advanceTimersByTime(60_000)
    expect(revoke).toHaveBeenCalledWith('blob:one')
  })
})

describe('leaving a browser page', () => {
  it('asks first only while something would be lost', async () => {
    const shell = createBrowserShell()
    const leave = () => {
      const event = new Event('beforeunload', { cancelable: true })
      window.dispatchEvent(event)
      return event.defaultPrevented
    }
    expect(leave()).toBe(false)
    await shell.setUnsaved('text')
    await shell.setUnsaved('text')
    expect(leave()).toBe(true)
    await shell.setUnsaved(null)
    expect(leave()).toBe(false)
  })

  it('has everything written when the page goes or is hidden, until told no more', () => {
    const flush = vi.fn(() => Promise.resolve())
    const stop = createBrowserShell().onFlush(flush)
    window.dispatchEvent(new Event('pagehide'))
    expect(flush).toHaveBeenCalledTimes(1)
    document.dispatchEvent(new Event('visibilitychange'))
    expect(flush).toHaveBeenCalledTimes(1)
    vi.spyOn(document, 'visibilityState', 'get').mockReturnValue('hidden')
    document.dispatchEvent(new Event('visibilitychange'))
    expect(flush).toHaveBeenCalledTimes(2)
    stop()
    window.dispatchEvent(new Event('pagehide'))
    expect(flush).toHaveBeenCalledTimes(2)
  })
})
