import { lastSeen, type Version } from '../../history/version.ts'
import { dateTimeWords } from '../../text/date-words.ts'
import { versionTitle } from '../../text/history.ts'

/** How a version is called in a sentence, seen from `now` in ms since 1970: 今日 10:25の版「課長確認前」. */
export const titleOf = (version: Version, now: number): string =>
  versionTitle(dateTimeWords(lastSeen(version), now), version)
