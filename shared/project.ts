import type { CubeProfile } from './query'

/** A path the user handed over by a dialog, a drop or the recent list. The window never sees or names the path itself. */
export interface PathToken {
  readonly token: string
  readonly name: string
  readonly bytes: number
  readonly kind: 'csv' | 'folder' | 'project' | 'other'
}

export interface ProjectInfo {
  readonly token: string
  readonly name: string
  readonly readOnly: boolean
  /** Who has it open for writing, where that is why it is open for reading only. */
  readonly heldBy: LockOwner | null
  readonly changedElsewhere: boolean
  readonly savedAt: string | null
  readonly profile: CubeProfile
}

/** Who has a project open for writing. */
export interface LockOwner {
  readonly pid: number
  readonly host: string
  /** ISO time. */
  readonly since: string
  readonly isThisMachine: boolean
}

/** An earlier save of a project that can be brought back. */
export interface Backup {
  readonly name: string
  /** When that state was saved, as ISO time. */
  readonly savedAt: string
  readonly bytes: number
}

/** A length of time in the unit that says it best. */
export function ageOf(
  since: string,
  now: number,
): { readonly unit: 'minute' | 'hour' | 'day'; readonly count: number } {
  const minutes = Math.max(0, Math.floor((now - Date.parse(since)) / 60_000))
  if (minutes < 60) return { unit: 'minute', count: minutes }
  if (minutes < 48 * 60) return { unit: 'hour', count: Math.floor(minutes / 60) }
  return { unit: 'day', count: Math.floor(minutes / 1440) }
}
