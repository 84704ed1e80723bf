import type { Random } from './random.ts'

/** A stretch of a text: from a place to behind its end. */
export type Span = readonly [start: number, end: number]

/** An opening or empty tag found from a random place on; null where there is none. */
export function findTag(text: string, random: Random): Span | null {
  return findFrom(text, /<[A-Za-z][^<>]*>/g, random)
}

/** A whole element found from a random place on; null where there is none. */
export function findElement(text: string, random: Random): Span | null {
  const tag = findTag(text, random)
  return tag && elementAt(text, tag)
}

/** The value of an attribute of this kind of name found from a random place on, between its quotes. */
export function findValue(text: string, random: Random, name = '[\\w:]+'): Span | null {
  const found = findFrom(text, new RegExp(`\\s(?:${name})="[^"]*"`, 'g'), random)
  return found && [text.indexOf('"', found[0]) + 1, found[1] - 1]
}

/** What stands between tags, found from a random place on. */
export function findInside(text: string, random: Random): Span | null {
  const found = findFrom(text, />[^<>]+</g, random)
  return found && [found[0] + 1, found[1] - 1]
}

/** The text with something else in a stretch's place. */
export function splice(text: string, [start, end]: Span, by: string): string {
  return text.slice(0, start) + by + text.slice(end)
}

/** The first match behind a random place, else the first of all. */
function findFrom(text: string, pattern: RegExp, random: Random): Span | null {
  pattern.lastIndex = random.below(text.length)
  const match = pattern.exec(text) ?? pattern.exec(text)
  return match && [match.index, match.index + match[0].length]
}

function elementAt(text: string, [start, end]: Span): Span {
  const name = /^<([^\s/>]+)/.exec(text.slice(start, end))?.[1] ?? ''
  if (text[end - 2] === '/') return [start, end]
  const same = new RegExp(`<(/?)${name.replace(/[.\\$]/g, '\\$&')}(?=[\\s/>])[^<>]*?(/?)>`, 'g')
  same.lastIndex = end
  for (let open = 1, match = same.exec(text); match; match = same.exec(text)) {
    open += match[1] === '/' ? -1 : match[2] === '/' ? 0 : 1
    if (open === 0) return [start, same.lastIndex]
  }
  return [start, end]
}
