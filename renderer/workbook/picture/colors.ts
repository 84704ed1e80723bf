import type { XmlScanner } from '../xml-scanner.ts'

/** A colour as the screen writes it: `#rrggbb`. */
export type Color = string

/** What colours of a workbook are looked up in. */
export interface Palette {
  /** The theme's colours in the order that styles count them (ECMA-376 18.8.3). */
  readonly theme: readonly Color[]
  readonly indexed: readonly Color[]
}

const eight = '000000 ffffff ff0000 00ff00 0000ff ffff00 ff00ff 00ffff'

/** ECMA-376 18.8.27. */
export const indexedColors: readonly Color[] = colorList(
  `${eight} ${eight} 800000 008000 000080 808000 800080 008080 c0c0c0 808080
  9999ff 993366 ffffcc ccffff 660066 ff8080 0066cc ccccff 000080 ff00ff ffff00 00ffff 800080 800000 008080 0000ff
  00ccff ccffff ccffcc ffff99 99ccff ff99cc cc99ff ffcc99 3366ff 33cccc 99cc00 ffcc00 ff9900 ff6600 666699 969696
  003366 339966 003300 333300 993300 993366 333399 333333`,
)

/** What a workbook without a theme has: that of Office. */
export const officeTheme: readonly Color[] = colorList(
  'ffffff 000000 eeece1 1f497d 4f81bd c0504d 9bbb59 8064a2 4bacc6 f79646 0000ff 800080',
)

function colorList(digits: string): readonly Color[] {
  return digits.split(/\s+/).map((one) => `#${one}`)
}

const systemForeground = 64
const systemBackground = 65

/** The colour that the current tag names (ECMA-376 18.8.3, 18.8.19); null where it is left to the program. */
export function colorOf(scanner: XmlScanner, palette: Palette): Color | null {
  const tint = Number(scanner.attribute('tint') ?? 0)
  const base = baseColor(scanner, palette)
  return base === null ? null : tinted(base, tint)
}

function baseColor(scanner: XmlScanner, { theme, indexed }: Palette): Color | null {
  const rgb = scanner.attribute('rgb')
  if (rgb !== null) return /^([\da-f]{2})?[\da-f]{6}$/i.test(rgb) ? `#${rgb.slice(-6).toLowerCase()}` : null
  const ofTheme = scanner.attribute('theme')
  if (ofTheme !== null) return theme[Number(ofTheme)] ?? null
  const index = scanner.attribute('indexed')
  if (index === null) return null
  if (Number(index) === systemForeground) return '#000000'
  if (Number(index) === systemBackground) return '#ffffff'
  return indexed[Number(index)] ?? null
}

/** A colour made darker (below 0) or lighter (above) in HSL (18.8.19). */
export function tinted(color: Color, tint: number): Color {
  if (!(tint >= -1 && tint <= 1) || tint === 0) return color
  const { hue, saturation, light } = hslOf(color)
  return colorOfHsl(hue, saturation, tint < 0 ? light * (1 + tint) : light * (1 - tint) + tint)
}

/** A colour between two, `share` of the first. */
export function mixed(first: Color, second: Color, share: number): Color {
  const others = channels(second)
  return hex(channels(first).map((value, i) => value * share + (others[i] ?? 0) * (1 - share)))
}

function channels(color: Color): number[] {
  return [1, 3, 5].map((at) => parseInt(color.slice(at, at + 2), 16) / 255)
}

function hex(values: readonly number[]): Color {
  return `#${values
    .map((value) =>
      Math.round(value * 255)
        .toString(16)
        .padStart(2, '0'),
    )
    .join('')}`
}

function hslOf(color: Color): { hue: number; saturation: number; light: number } {
  const [red = 0, green = 0, blue = 0] = channels(color)
  const high = Math.max(red, green, blue)
  const low = Math.min(red, green, blue)
  const light = (high + low) / 2
  const range = high - low
  if (range === 0) return { hue: 0, saturation: 0, light }
  const saturation = range / (1 - Math.abs(2 * light - 1))
  if (high === red) return { hue: ((green - blue) / range + 6) % 6, saturation, light }
  return { hue: high === green ? (blue - red) / range + 2 : (red - green) / range + 4, saturation, light }
}

function colorOfHsl(hue: number, saturation: number, light: number): Color {
  const range = (1 - Math.abs(2 * light - 1)) * saturation
  const between = range * (1 - Math.abs((hue % 2) - 1))
  const [red, green, blue] = [
    [range, between, 0],
    [between, range, 0],
    [0, range, between],
    [0, between, range],
    [between, 0, range],
    [range, 0, between],
  ][Math.floor(hue) % 6] ?? [0, 0, 0]
  return hex([red, green, blue].map((value) => (value ?? 0) + light - range / 2))
}
