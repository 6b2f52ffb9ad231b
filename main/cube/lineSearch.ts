import { formatDay } from '../../shared/dates'
import { fold } from '../../shared/textSearch'
import { foldedOf } from './browse'
import type { Facts } from './facts'
import type { Codes } from './types'

const KEYS = ['product', 'customer', 'store', 'promotion'] as const

/**
 * Whether a line names the text in its order, product, customer, store, promotion, date or file, whatever the case
 * and, but for orders, the accents. Every distinct value is looked at once.
 */
export function lineMatcher(facts: Facts, search: string): (line: number) => boolean {
  const { data } = facts
  const wanted = fold(search.trim())
  const tables: { readonly codes: Codes; readonly found: Uint8Array }[] = []
  const add = (codes: Codes, found: Uint8Array): void => {
    if (found.includes(1)) tables.push({ codes, found })
  }
  add(data.keys.order.codes, data.keys.order.ids.containing(search.trim()))
  for (const name of KEYS) {
    const key = data.keys[name]
    if (!key) continue
    const [ids, names] = [foldedOf(key.ids), foldedOf(key.names)]
    const isFound = (code: number): boolean =>
      code > 0 && (ids[code]!.includes(wanted) || names[code]!.includes(wanted))
    add(
      key.codes,
      Uint8Array.from({ length: ids.length }, (_, code) => Number(isFound(code))),
    )
  }
  add(
    data.file,
    Uint8Array.from(data.files, ({ name }) => Number(fold(name).includes(wanted))),
  )
  const first = facts.firstDay ?? 0
  const days = Uint8Array.from({ length: facts.dayStarts.length - 1 }, (_, day) =>
    Number(formatDay(first + day).includes(wanted)),
  )
  return (line) =>
    days[data.day[line]! - first] === 1 || tables.some(({ codes, found }) => found[codes[line]!] === 1)
}
