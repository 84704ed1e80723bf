import type { XmlScanner } from '../xml-scanner.ts'

/** Whether an attribute's value says yes (ECMA-376 22.9.2.7). */
export function isOn(value: string | null): boolean {
  return value === '1' || value === 'true' || value === 'on'
}

/** An attribute's value as a number that is none below 0, or what stands for it. */
export function numberOr(value: string | null, otherwise: number): number {
  const number = value === null ? NaN : Number(value)
  return Number.isFinite(number) && number >= 0 ? number : otherwise
}

/** Visits the children of the element that was just opened; a visit may move to its child's end. */
export function eachChild(scanner: XmlScanner, visit: () => void): void {
  if (scanner.empty) return
  const own = scanner.depth
  while (scanner.nextWithin(own - 1)) if (scanner.depth === own + 1) visit()
}
