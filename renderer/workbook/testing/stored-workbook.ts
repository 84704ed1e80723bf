import { readFileSync } from 'node:fs'

/** The bytes of `e2e/workbooks/<name>.xlsx`. */
export function storedWorkbook(name: string): Uint8Array<ArrayBuffer> {
  return new Uint8Array(readFileSync(new URL(`../../../e2e/workbooks/${name}.xlsx`, import.meta.url)))
}
