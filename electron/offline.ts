import { app, type Session } from 'electron'

/** Chromium's own reasons to reach for the network, each switched off. To be called before the app is ready. */
export function cutNetworkSwitches(): void {
  app.commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND')
  for (const name of [
    'background-networking',
    'component-update',
    'domain-reliability',
    'sync',
    'breakpad',
  ]) {
    app.commandLine.appendSwitch(`disable-${name}`)
  }
  app.commandLine.appendSwitch('no-pings')
}

/**
 * Closes a session to everything but `origin`: other requests are cancelled, every permission is refused, nothing
 * is downloaded (files are saved by the shell's own verb) and no spelling dictionary is fetched.
 */
export function cutNetwork(session: Session, origin: string): void {
  app.configureHostResolver({ secureDnsMode: 'off', enableBuiltInResolver: false })
  session.setSpellCheckerEnabled(false)
  session.setPermissionRequestHandler((_contents, _permission, answer) => answer(false))
  session.setPermissionCheckHandler(() => false)
  session.setDevicePermissionHandler(() => false)
  session.on('will-download', (event) => event.preventDefault())
  session.webRequest.onBeforeRequest((request, answer) => answer({ cancel: !isOurs(request.url, origin) }))
}

/** Whether a request stays inside the app: its own files, and data that is in the page already. */
const isOurs = (url: string, origin: string): boolean =>
  [`${origin}/`, `blob:${origin}/`, 'data:', 'devtools:'].some((start) => url.startsWith(start))
