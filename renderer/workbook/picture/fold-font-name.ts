/**
 * A font's name without what its spellings differ in: width forms, case, spaces, hyphens, and the `@` of fonts for
 * vertical text. `ＭＳ Ｐゴシック` and `MS Pゴシック` are `mspゴシック`.
 */
export function foldFontName(name: string): string {
  return name
    .normalize('NFKC')
    .replace(/^@|[\s\-_]/g, '')
    .toLowerCase()
}
