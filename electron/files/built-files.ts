import { randomBytes } from 'node:crypto'
import { readdirSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { extname, join } from 'node:path'

/** One answer of the app's own host, for the custom scheme and for the loopback port alike. */
export interface BuiltAnswer {
  readonly status: 200 | 404
  readonly headers: Readonly<Record<string, string>>
  readonly body: Uint8Array<ArrayBuffer>
}

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.xlsx': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
}

/**
 * Everything not named is refused. No script or style stands in the page itself, apart from two constant styles
 * that React Aria inserts (touch-action of pressables, overscroll under a dialog): those carry the nonce.
 */
export function contentSecurityPolicy(nonce: string): string {
  return [
    `default-src 'none'`,
    `script-src 'self'`,
    `worker-src 'self'`,
    `style-src 'self' 'nonce-${nonce}'`,
    `img-src 'self' data:`,
    `font-src 'self'`,
    `connect-src 'self'`,
    `base-uri 'none'`,
    `form-action 'none'`,
    `frame-ancestors 'none'`,
  ].join('; ')
}

/** Answers for the files that lay in `folder` when it was called, and for nothing else: a list, never a path. */
export function builtFiles(folder: string): (pathname: string) => Promise<BuiltAnswer> {
  const files = new Map(filesIn(folder, '').map((name) => [`/${name}`, join(folder, name)]))
  return async (pathname) => {
    const name = pathname === '/' ? '/index.html' : decoded(pathname)
    const path = files.get(name)
    const nonce = randomBytes(16).toString('base64')
    if (path === undefined) return { status: 404, headers: headersFor('.txt', nonce), body: new Uint8Array() }
    const bytes = await readFile(path)
    const body =
      extname(path) === '.html' ? Buffer.from(bytes.toString('utf8').replace('%nonce%', nonce)) : bytes
    return { status: 200, headers: headersFor(extname(path), nonce), body: new Uint8Array(body) }
  }
}

function headersFor(extension: string, nonce: string): Record<string, string> {
  return {
    'Content-Type': types[extension] ?? 'application/octet-stream',
    'Content-Security-Policy': contentSecurityPolicy(nonce),
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'no-referrer',
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Cache-Control': 'no-cache',
  }
}

function filesIn(folder: string, below: string): string[] {
  return readdirSync(join(folder, below), { withFileTypes: true }).flatMap((entry) => {
    const name = below === '' ? entry.name : `${below}/${entry.name}`
    return entry.isDirectory() ? filesIn(folder, name) : [name]
  })
}

function decoded(pathname: string): string {
  try {
    return decodeURIComponent(pathname)
  } catch {
    return pathname
  }
}
