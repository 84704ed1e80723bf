import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { builtFiles } from './files/built-files.ts'

/** The app served to a browser on this machine. */
export interface Loopback {
  /** Such as `http://127.0.0.1:47133/`. */
  readonly url: string
  close(): Promise<void>
}

/**
 * Serves the built window in `folder` on 127.0.0.1, on `port` or, for 0, on any free one. Answers only requests
 * that name this very address as their host, so that no page elsewhere reaches it under a name of its own.
 * Rejects with the system's error when the port is taken.
 */
export async function serveLoopback(folder: string, port: number): Promise<Loopback> {
  const answer = builtFiles(folder)
  const server = createServer((request, response) => {
    const refuse = (status: number) => response.writeHead(status).end()
    const host = `127.0.0.1:${(server.address() as AddressInfo).port}`
    if (request.headers.host !== host) return refuse(421)
    if (request.method !== 'GET' && request.method !== 'HEAD') return refuse(405)
    answer(new URL(request.url ?? '/', `http://${host}`).pathname).then(
      ({ status, headers, body }) => response.writeHead(status, headers).end(body),
      () => refuse(500),
    )
  })
  await listen(server, port)
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections?.()
      }),
  }
}

const listen = (server: Server, port: number): Promise<void> =>
  new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, '127.0.0.1', resolve)
  })
