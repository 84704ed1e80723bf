/** A number not below zero as decimal figures: 0.0125 is `125` with its point 1 place before the first figure. */
export interface Decimal {
  /** Without zeros at either end; '' for zero. */
  readonly figures: string
  /** How many of the figures stand before the point; negative for zeros behind it. */
  readonly point: number
}

/** The 15 figures that Excel shows of a number: `0.1+0.2` is 0.3. */
export function toDecimal(value: number): Decimal {
  const [mantissa = '', exponent = '0'] = Math.abs(value).toExponential(14).split('e')
  return trimmed(mantissa.replace('.', ''), Number(exponent) + 1)
}

/** Rounded half away from zero to so many places behind the point. */
export function roundDecimal({ figures, point }: Decimal, places: number): Decimal {
  const keep = point + places
  if (keep >= figures.length) return { figures, point }
  if (keep < 0) return { figures: '', point: 0 }
  const up = figures.charCodeAt(keep) >= 53
  const kept = figures.slice(0, keep)
  if (!up) return trimmed(kept, point)
  const raised = (BigInt(kept === '' ? '0' : kept) + 1n).toString().padStart(keep, '0')
  return trimmed(raised, point + raised.length - keep)
}

/** The decimal times a power of ten. */
export function shiftDecimal({ figures, point }: Decimal, by: number): Decimal {
  return figures === '' ? { figures, point } : { figures, point: point + by }
}

/** Figures before the point, '' for none. */
export function integerFigures({ figures, point }: Decimal): string {
  return point <= 0 ? '' : figures.slice(0, point).padEnd(point, '0')
}

/** Exactly so many figures behind the point. */
export function fractionFigures({ figures, point }: Decimal, places: number): string {
  const behind = point >= 0 ? figures.slice(point) : '0'.repeat(Math.min(-point, places)) + figures
  return behind.slice(0, places).padEnd(places, '0')
}

function trimmed(figures: string, point: number): Decimal {
  const zeros = /^0*/.exec(figures)?.[0].length ?? 0
  const kept = figures.slice(zeros).replace(/0+$/, '')
  return kept === '' ? { figures: '', point: 0 } : { figures: kept, point: point - zeros }
}
