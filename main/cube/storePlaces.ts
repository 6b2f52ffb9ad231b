import type { StorePlace } from '../../shared/query'
import type { Facts } from './facts'

/** Every store in the order of its code, those that never sold included; empty where the data have no stores. */
export function storePlaces({ data }: Facts): StorePlace[] {
  const { store } = data.keys
  if (!store) return []
  const attribute = (name: 'city' | 'region' | 'country', code: number): string | null => {
    const column = data.attributes[name]
    const member = column?.of === 'store' ? column.codes[code]! : 0
    return column && member !== 0 ? column.ids.at(member) : null
  }
  const degrees = (values: Float64Array | undefined, code: number): number | null => {
    const value = values?.[code] ?? NaN
    return Number.isNaN(value) ? null : value
  }
  return Array.from({ length: store.ids.length - 1 }, (_, at): StorePlace => {
    const code = at + 1
    return {
      id: store.ids.at(code),
      name: store.names.at(code),
      city: attribute('city', code),
      region: attribute('region', code),
      country: attribute('country', code),
      latitude: degrees(data.storePlaces?.latitude, code),
      longitude: degrees(data.storePlaces?.longitude, code),
    }
  })
}
