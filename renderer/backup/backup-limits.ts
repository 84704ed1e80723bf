import { limits } from '../workbook/limits.ts'

/** What a backup stays below; the first is counted again by the shell when it reads one. */
export const backupLimits = {
  fileBytes: 512 * 1024 * 1024,
  manifestBytes: 32 * 1024 * 1024,
  /** Of everything in it, inflated. */
  unpackedBytes: 2 * 1024 * 1024 * 1024,
  /** Of a record or a version, inflated. */
  recordBytes: limits.partBytes,
} as const
