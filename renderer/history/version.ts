import type { EditableSheet } from '../sheet/editable-sheet.ts'

/** Why a version was kept: some minutes of work, a file that came in or went out, a wish, or what a restore replaced. */
export type Why = 'worked' | 'imported' | 'exported' | 'named' | 'before-restore'

/** An occasion on which the text stood as the version says. */
export interface Reason {
  readonly why: Why
  /** Milliseconds since 1970, as all times here. */
  readonly at: number
  /** The Excel file that it came from or went to, without its folder. */
  readonly file: string | null
}

/** A draft's sheet as it was once. A draft and `at` name it for good. */
export interface Version {
  readonly draftId: string
  /** When it was first kept. */
  readonly at: number
  /** At least one, in the order in which they came; 'worked' stands alone. */
  readonly reasons: readonly Reason[]
  /** What a person called it; null where nobody did. */
  readonly name: string | null
  readonly sheet: EditableSheet
  /** `updatedAt` of the draft with this text. */
  readonly updatedAt: number
}

/** What is there to keep on an occasion. */
export interface Moment extends Pick<Version, 'draftId' | 'sheet' | 'updatedAt'>, Reason {
  readonly name: string | null
}

/** The version that keeps a moment. */
export function versionOf({ draftId, at, why, file, name, sheet, updatedAt }: Moment): Version {
  return { draftId, at, reasons: [{ why, at, file }], name, sheet, updatedAt }
}

/** When the text was last seen to stand as the version says. */
export const lastSeen = ({ at, reasons }: Version): number =>
  Math.max(at, ...reasons.map((reason) => reason.at))

/**
 * One version for two of the same text: the first one's time and text, with the reasons and names of both. A reason
 * that comes again is there once, with its last time.
 */
export function joinVersions(one: Version, other: Version): Version {
  const all = [...one.reasons, ...other.reasons].sort((a, b) => b.at - a.at)
  const once = all.filter((reason, at) => all.findIndex((earlier) => isSameReason(earlier, reason)) === at)
  const telling = once.filter(({ why }) => why !== 'worked').reverse()
  return {
    ...one,
    name: joinNames(one.name, other.name),
    reasons: telling.length > 0 ? telling : one.reasons,
  }
}

const isSameReason = (one: Reason, other: Reason) => one.why === other.why && one.file === other.file

function joinNames(one: string | null, other: string | null): string | null {
  if (one === null || other === null) return one ?? other
  return one.split(NAMES).includes(other) ? one : `${one}${NAMES}${other}`
}

const NAMES = '／'
