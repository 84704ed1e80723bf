/** A cell as Excel and most others write it, with nothing to decode: column, row, style, type, value. */
export const plainCell =
  /<c r="([A-Z]{1,3})([1-9]\d{0,6})"(?: s="(\d{1,5})")?(?: t="([a-z]+)")?(?:\/>|>(?:<v>([^<&\r]*)<\/v>)?<\/c>)/y

/** Several such cells, one behind the other. */
export const plainCells = new RegExp(`(?:${plainCell.source.replace(/\((?!\?)/g, '(?:')})+`, 'y')

/** A shared string of one run, with furigana or without, and nothing to decode but Excel's own escapes: its text. */
export const plainString =
  /<si><t(?: xml:space="preserve")?>([^<&\r]*)<\/t>(?:<rPh sb="\d+" eb="\d+"><t(?: xml:space="preserve")?>[^<&]*<\/t><\/rPh>)*(?:<phoneticPr(?: \w+="\w*")*\/>)?<\/si>/y
