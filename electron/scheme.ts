import { protocol } from 'electron'
import identity from '../identity.json'
import { builtFiles } from './files/built-files.ts'

/** Makes the scheme a secure origin with storage of its own. To be called before the app is ready. */
export function registerScheme(): void {
  protocol.registerSchemesAsPrivileged([
    {
      scheme: identity.scheme,
      privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true },
    },
  ])
}

/** Answers the scheme from the built files in `folder`, and from nowhere else. */
export function serveScheme(folder: string): void {
  const answer = builtFiles(folder)
  protocol.handle(identity.scheme, async (request) => {
    const url = new URL(request.url)
    if (url.host !== identity.host || request.method !== 'GET') return new Response(null, { status: 404 })
    const { status, headers, body } = await answer(url.pathname)
    return new Response(body, { status, headers })
  })
}
