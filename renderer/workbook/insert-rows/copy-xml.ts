/** Ids that no two elements of a part may share; Excel gives new ones where there are none. */
const ownId = /\sxr\d?:uid="[^"]*"/

/** A stretch of XML from `start` to `end` as it is written, with one value in it changed and its own id left out. */
export function copyXml(
  xml: string,
  start: number,
  end: number,
  value: readonly [start: number, end: number],
  fresh: string,
): string {
  return (xml.slice(start, value[0]) + fresh + xml.slice(value[1], end)).replace(ownId, '')
}
