/** What answers to the pointer of a chart: that of the option that is seen, until the newer one is drawn. */
export interface HeldBack<T> {
  readonly current: T
  /** A newer option is to be drawn. */
  readonly isAwaited: boolean
  /** Takes the place of what was given before: at once, or with the option that is awaited. */
  give(newest: T): void
  await(): void
  drawn(): void
}

/** Until an option is drawn, a click is meant for what is still seen. */
export function heldBack<T>(first: T): HeldBack<T> {
  let [current, newest, isAwaited] = [first, first, false]
  return {
    get current() {
      return current
    },
    get isAwaited() {
      return isAwaited
    },
    give(given) {
      newest = given
      if (!isAwaited) current = given
    },
    await() {
      isAwaited = true
    },
    drawn() {
      isAwaited = false
      current = newest
    },
  }
}
