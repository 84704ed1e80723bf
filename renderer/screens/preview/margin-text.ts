/** What the codes of a header or footer stand for. */
export interface MarginValues {
  readonly page: number
  readonly pages: number
  readonly sheetName: string
  readonly fileName: string
  /** As the machine writes today's date and the time. */
  readonly date: string
  readonly time: string
}

/**
 * A part of a header or footer as it is printed (ECMA-376 18.3.1.46): fonts, sizes, colours and pictures are passed
 * over, `&P+1` counts on.
 */
export function marginText(codes: string, values: MarginValues): string {
  return codes.replace(
    /&(?:"[^"]*"|K[\dA-F]{2}[\dA-F+-]\d*[\dA-F]*|\d{1,3}|P([+-]\d+)?|.)/gis,
    (code, offset?: string) => {
      switch (code[1]?.toUpperCase()) {
        case 'P':
          return String(values.page + Number(offset ?? 0))
        case 'N':
          return String(values.pages)
        case 'A':
          return values.sheetName
        case 'F':
          return values.fileName
        case 'D':
          return values.date
        case 'T':
          return values.time
        case '&':
          return '&'
        default:
          return ''
      }
    },
  )
}
