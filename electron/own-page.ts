import type { WebFrameMain } from 'electron'
import identity from '../identity.json' with { type: 'json' }

/** Where the window's pages and its database live: `app://juten`. Never change it: drafts hang on it. */
export const origin = `${identity.scheme}://${identity.host}`

/**
 * Whether a frame is a window's own page: a top frame on our origin. Only such a frame is listened to. One that went
 * away between asking and being heard (null, or throwing when looked at) is not.
 */
export function isOwnPage(frame: Pick<WebFrameMain, 'parent' | 'url'> | null): boolean {
  try {
    return frame !== null && frame.parent === null && frame.url.startsWith(`${origin}/`)
  } catch {
    return false
  }
}
