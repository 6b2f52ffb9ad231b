import { useApp } from './index'

export type DateOrder = 'dmy' | 'mdy' | 'ymd'

/** What was imported last, to run it again with a question answered. */
export const lastImport = (): {
  readonly tokens: readonly string[]
  readonly names: readonly string[]
} | null => useApp.getState().lastAsked

/** The date order that a command-line option (`--date-order dmy`) stands for; null for any other option. */
export function dateOrderOf(option: string): DateOrder | null {
  const match = /^--date-order[ =](dmy|mdy|ymd)$/.exec(option)?.[1]
  return match === 'dmy' || match === 'mdy' || match === 'ymd' ? match : null
}
