/** The environment variable that names a folder with an Electron to use. */
export const overrideVariable: 'ELECTRON_OVERRIDE_DIST_PATH'
/** The folder with Electron's binary, or null where there is none. */
export function electronFolder(): string | null
/** The path of Electron's binary, or null where there is none. */
export function electronBinary(): string | null
/** Downloads the pinned Electron once; null when it is there now, else why not, in a line. */
export function downloadElectron(): string | null
/** The version of the Electron in use, such as `45.4.1`; null where there is none. */
export function electronVersion(): string | null
