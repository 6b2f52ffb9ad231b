import type { Facts } from '../facts'
import { NO_MOMENT } from './types'

const DAY_SECONDS = 86_400

/** Seconds since 1970-01-01 of a line; `NO_MOMENT` without a time of day. */
export function momentOf({ data }: Facts, line: number): number {
  const second = data.second?.[line] ?? -1
  return second < 0 ? NO_MOMENT : data.day[line]! * DAY_SECONDS + second
}

/** How many days back a line within so many minutes can lie. */
export const daysBack = (minutes: number): number => Math.ceil(minutes / 1440)

/** Chains of entries with the same key: each entry points to the one before it. */
export class Chains {
  private readonly heads = new Map<number, number>()
  private readonly before: number[] = []

  /** The entry added last under the key, −1 without one. */
  last(key: number): number {
    return this.heads.get(key) ?? -1
  }

  previous(entry: number): number {
    return this.before[entry] ?? -1
  }

  add(key: number, entry: number): void {
    this.before[entry] = this.last(key)
    this.heads.set(key, entry)
  }
}
