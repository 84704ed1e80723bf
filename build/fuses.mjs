/**
 * Every fuse of Electron in the order of its wire, with how it is to stand: nothing in the app runs as Node, takes
 * Node's options or a debugger, or is read from anywhere but its archive, and a file:// page may do no more than in a
 * browser. Cookies there are none, so no keychain is asked for a key to them; no snapshot of our own is brought.
 */
export const fuses = [
  { name: 'runAsNode', on: false },
  { name: 'enableCookieEncryption', on: false },
  { name: 'enableNodeOptionsEnvironmentVariable', on: false },
  { name: 'enableNodeCliInspectArguments', on: false },
  { name: 'enableEmbeddedAsarIntegrityValidation', on: true },
  { name: 'onlyLoadAppFromAsar', on: true },
  { name: 'loadBrowserProcessSpecificV8Snapshot', on: false },
  { name: 'grantFileProtocolExtraPrivileges', on: false },
]

/**
 * Fuses after those, that electron-builder can't set, as Electron ships them: WebAssembly's bounds kept by guard pages
 * (the app has none).
 */
export const shippedFuses = [{ name: 'wasmTrapHandlers', on: true }]

/** What electron-builder is told for an Electron with so many fuses: turning one that is not there fails. */
export const fuseOptions = (count) =>
  Object.fromEntries(fuses.slice(0, count).map(({ name, on }) => [name, on]))

/** The whole wire as it is to stand in an Electron with so many fuses, one `0` or `1` each; judged are nine. */
export const fuseWire = (count) =>
  [...fuses, ...shippedFuses]
    .slice(0, count)
    .map(({ on }) => (on ? '1' : '0'))
    .join('')
