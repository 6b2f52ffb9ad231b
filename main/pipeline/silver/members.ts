import type { TextRegistry } from './lines'
import { compareText } from './promotions'

/** A dimension's members in their final order (ascending by id): key = index + 1, 0 = the missing member. */
export interface DimensionMembers {
  readonly ids: readonly string[]
  /** Final key by registry code. */
  readonly keyOf: Uint32Array
}

/** Sorts a registry's texts, so that keys do not depend on the order of loading. */
export function finalMembers(registry: TextRegistry): DimensionMembers {
  const order = registry.texts.map((_, code) => code).slice(1)
  order.sort((a, b) => compareText(registry.texts[a]!, registry.texts[b]!))
  const keyOf = new Uint32Array(registry.texts.length)
  order.forEach((code, i) => (keyOf[code] = i + 1))
  return { ids: order.map((code) => registry.texts[code]!), keyOf }
}
