/** Switches that let another program watch or drive the app: Chromium's (DevTools over a port or pipe) and Node's. */
const watching = [
  'remote-debugging-port',
  'remote-debugging-pipe',
  'remote-debugging-address',
  'remote-allow-origins',
  'auto-open-devtools-for-tabs',
  'inspect',
  'inspect-brk',
  'inspect-brk-node',
  'inspect-port',
  'inspect-publish-uid',
  'inspect-wait',
  'debug',
  'debug-brk',
  'debug-port',
] as const

/** Switches by which Chromium starts a foreign program in the place of its own processes, under the app's name. */
const replacing = [
  'gpu-launcher',
  'renderer-cmd-prefix',
  'utility-cmd-prefix',
  'ppapi-plugin-launcher',
  'browser-subprocess-path',
] as const

/** Switches that the shipped app does not start with. */
export const refusedSwitches: readonly string[] = [...watching, ...replacing]
