import type { Configuration } from 'electron-builder'

/** Electron-builder's configuration for the Electron in `folder`, whose binary and version are given too. */
export function builderConfig(electron: {
  readonly folder: string
  readonly binary: string
  readonly version: string
  readonly output: string
}): Promise<Configuration>
