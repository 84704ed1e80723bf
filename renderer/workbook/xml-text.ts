const namedEntities: ReadonlyMap<string, string> = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
])

/** Resolves XML's five entities and character references; null where one is none of them or stands for no character. */
export function decodeEntities(raw: string): string | null {
  let at = raw.indexOf('&')
  if (at < 0) return raw
  let text = ''
  let from = 0
  while (at >= 0) {
    const end = raw.indexOf(';', at)
    const character = end < 0 || end - at > 12 ? null : decodeEntity(raw.slice(at + 1, end))
    if (character === null) return null
    text += raw.slice(from, at) + character
    from = end + 1
    at = raw.indexOf('&', from)
  }
  return text + raw.slice(from)
}

function decodeEntity(name: string): string | null {
  if (name.charCodeAt(0) !== 35) return namedEntities.get(name) ?? null
  const code = /^#x[\da-f]+$/i.test(name)
    ? parseInt(name.slice(2), 16)
    : /^#\d+$/.test(name)
      ? parseInt(name.slice(1), 10)
      : NaN
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : null
}

/** Resolves Excel's `_x000D_` escapes (ECMA-376 22.9.2.19); `_x005F_x000D_` is a typed `_x000D_`. */
export function decodeEscapes(text: string): string {
  if (!text.includes('_x')) return text
  return text.replace(/_x([\dA-Fa-f]{4})_/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)))
}

/** A cell's text as it stands in `<t>`: what XML or Excel would read otherwise is escaped. */
export function encodeCellText(text: string): string {
  // eslint-disable-next-line no-control-regex -- hardly any text has one of these
  if (!/[\u0001-\u0008\u000b-\u001f&<>_]/.test(text)) return text
  return (
    text
      .replace(/_(?=x[\dA-Fa-f]{4}_)/g, '_x005F_')
      // eslint-disable-next-line no-control-regex -- Excel's escape is for exactly these
      .replace(/[\u0001-\u0008\u000b-\u001f]/g, escapeControl)
      .replace(/&/g, '&amp;')
      .replace(/</g, '&lt;')
      .replace(/>/g, '&gt;')
  )
}

function escapeControl(character: string): string {
  return `_x${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`
}

/** What half a surrogate pair or a noncharacter needs; hardly any text has it. */
const suspicious = /[\0\ud800-\udfff\ufffe\uffff]/

const unwritable = /[\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/

/** A character that no workbook can hold (NUL, U+FFFE, U+FFFF, half of a surrogate pair), or null. */
export function unwritableCharacter(text: string): string | null {
  if (!suspicious.test(text)) return null
  return text.includes('\0') ? '\0' : (unwritable.exec(text)?.[0] ?? null)
}

/** Whether readers would change the text without `xml:space="preserve"`. */
export function needsPreserve(text: string): boolean {
  return /^[ \t\n]|[ \t\n]$|\n/.test(text)
}
