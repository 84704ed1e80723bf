import { backupLimits } from './backup-limits.ts'
import type { BackupEntry } from './manifest.ts'

/** Why nothing of these entries is unpacked: no app packs two into the same bytes, or more than a backup may hold. */
export function entriesTrouble(
  entries: readonly Pick<BackupEntry, 'at' | 'packed' | 'size'>[],
): 'damaged' | 'too-large' | null {
  let end = 0
  let unpacked = 0
  for (const { at, packed, size } of [...entries].sort((one, other) => one.at - other.at)) {
    if (at < end) return 'damaged'
    end = at + packed
    unpacked += size
  }
  return unpacked > backupLimits.unpackedBytes ? 'too-large' : null
}
